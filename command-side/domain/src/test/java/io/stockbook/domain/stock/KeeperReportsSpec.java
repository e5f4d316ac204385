package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOON;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.line;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.received;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a keeper reports is booked whole, whatever the books say. */
final class KeeperReportsSpec {

    private static final Evidence LEDGER = Evidence.of("ADJ-1", NOON);

    private static ReportMovement told(KeeperReport report, long quantity) {
        return new ReportMovement(ITEM, "ADJ-1", report, quantity, null, LEDGER);
    }

    private static StockEvent found(long quantity) {
        return new StockEvent.UnrecordedStockFound("ADJ-1", quantity, null, LEDGER);
    }

    private static StockEvent adjusted(long change, ReasonCode reason) {
        return new StockEvent.StockAdjusted(Status.AVAILABLE, change, reason, null, null, LEDGER);
    }

    private static StockEvent changed(Status from, Status to, long quantity, ReasonCode reason) {
        return new StockEvent.StatusChanged(from, to, quantity, reason, null, LEDGER);
    }

    private static StockEvent scrapped(Status from, long quantity) {
        return new StockEvent.StockScrapped(from, quantity, ReasonCode.DAMAGE, null, LEDGER);
    }

    private static StockEvent dispositioned(Status to, @Nullable ReasonCode reason) {
        return new StockEvent.ReturnDispositioned("ADJ-1", to, 2, reason, null, LEDGER);
    }

    @Test
    void whatTheyLoseGoesOutOfWhatCanBeSold() {
        given(received(10)).when(told(KeeperReport.LOST, 3)).then(adjusted(-3, ReasonCode.MISSING));
    }

    @Test
    void whatIsLostOfPromisedUnitsTakesTheLowestRankAlong() {
        given(received(10), allocated(1, 5), allocated(2, 4))
                .when(told(KeeperReport.LOST, 3))
                .then(
                        new StockEvent.AllocationFreed(
                                promise(2),
                                line(2),
                                null,
                                2,
                                0,
                                FreeReason.OUTRANKED,
                                null,
                                LEDGER),
                        adjusted(-3, ReasonCode.MISSING));
    }

    @Test
    void moreThanTheBooksHaveWasThereUnrecorded() {
        given(received(2))
                .when(told(KeeperReport.LOST, 5))
                .then(found(3), adjusted(-5, ReasonCode.MISSING));
        given(received(2))
                .when(told(KeeperReport.DAMAGED, 3))
                .then(found(1), changed(Status.AVAILABLE, Status.DAMAGED, 3, ReasonCode.DAMAGE));
    }

    @Test
    void whatTheyFindCanBeSold() {
        given().when(told(KeeperReport.FOUND, 2)).then(adjusted(2, ReasonCode.UNRECORDED_STOCK));
    }

    @Test
    void whatIsRestoredWasDamagedAsFarAsTheBooksKnow() {
        given(received(Status.DAMAGED, 2))
                .when(told(KeeperReport.RESTORED, 3))
                .then(changed(Status.DAMAGED, Status.AVAILABLE, 2, ReasonCode.RESTORED), found(1));
        given().when(told(KeeperReport.RESTORED, 1)).then(found(1));
    }

    @Test
    void whatTheyDisposeOfIsDamagedFirst() {
        given(received(Status.DAMAGED, 5))
                .when(told(KeeperReport.DISPOSED, 3))
                .then(scrapped(Status.DAMAGED, 3));
        given(received(Status.DAMAGED, 2), received(10))
                .when(told(KeeperReport.DISPOSED, 3))
                .then(scrapped(Status.DAMAGED, 2), scrapped(Status.AVAILABLE, 1));
    }

    @Test
    void whatCustomersBringBackIsLookedAtAlready() {
        StockEvent back = new StockEvent.StockReturned("ADJ-1", 2, null, LEDGER);
        given().when(told(KeeperReport.RETURNED, 2))
                .then(back, dispositioned(Status.AVAILABLE, null));
        given().when(told(KeeperReport.RETURNED_DAMAGED, 2))
                .then(back, dispositioned(Status.DAMAGED, ReasonCode.DAMAGE));
    }

    @Test
    void aReportSaysWhenItHappenedThere() {
        assertThatThrownBy(
                        () ->
                                new ReportMovement(
                                        ITEM,
                                        "ADJ-1",
                                        KeeperReport.LOST,
                                        1,
                                        null,
                                        Evidence.of("ADJ-1")))
                .hasMessageContaining("occurredAt");
    }
}
