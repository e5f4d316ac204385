package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.freed;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LossesSpec {

    @ParameterizedTest(name = "{0} of {1} for {2}: {3}")
    @CsvSource({
        "-3, AVAILABLE, DAMAGE, yes",
        "-3, AVAILABLE, MISSING, yes",
        "-3, DAMAGED, KEYING_ERROR, yes",
        "3, AVAILABLE, KEYING_ERROR, yes",
        "3, HELD, UNRECORDED_STOCK, yes",
        "3, AVAILABLE, DAMAGE, WRONG_REASON",
        "-3, AVAILABLE, UNRECORDED_STOCK, WRONG_REASON",
        "-3, AVAILABLE, QUALITY, WRONG_REASON",
        "3, AVAILABLE, RESTORED, WRONG_REASON",
        "3, ALLOCATED, KEYING_ERROR, WRONG_STATUS",
        "-3, PICKED, DAMAGE, WRONG_STATUS",
        "-3, CUSTOMER, DAMAGE, WRONG_STATUS",
        "-6, DAMAGED, DAMAGE, INSUFFICIENT_QUANTITY",
        "-3, HELD, DAMAGE, INSUFFICIENT_QUANTITY",
    })
    void adjustsForAReasonThatFits(long change, Status status, ReasonCode reason, String answer) {
        var when =
                given(received(10), received(Status.DAMAGED, 5))
                        .when(adjust(status, change, reason));
        switch (answer) {
            case "WRONG_REASON" -> when.refused(WRONG_REASON);
            case "WRONG_STATUS" -> when.refused(WRONG_STATUS);
            case "INSUFFICIENT_QUANTITY" -> when.refused(INSUFFICIENT_QUANTITY);
            default -> when.then(adjusted(status, change, reason));
        }
    }

    @Test
    void takesPromisesAlongByRankWhenTooFewAreLeft() {
        Stock after =
                given(received(10), allocated(1, 4), allocated(2, 4))
                        .when(adjust(Status.AVAILABLE, -5, ReasonCode.THEFT))
                        .then(
                                freed(2, 3, FreeReason.SHORTAGE),
                                adjusted(Status.AVAILABLE, -5, ReasonCode.THEFT));

        assertThat(after.balances()).isEqualTo(new Balances(0, 5, 0, 0, 0, 0, 0));
    }

    @Test
    void takesNoMoreThanTheShelfHolds() {
        assertThat(
                        given(received(10), allocated(1, 8), picked(1, 4))
                                .when(adjust(Status.AVAILABLE, -7, ReasonCode.THEFT))
                                .refused(INSUFFICIENT_QUANTITY)
                                .sentence())
                .isEqualTo("6 are on the shelf of house/MUG@north, 7 were asked for");
    }

    @Test
    void writesOffMissingUnitsOnlyAsMissing() {
        var missing = given(received(5), allocated(1, 3), shorted(1, 3));

        missing.when(adjust(Status.HELD, -1, ReasonCode.DAMAGE)).refused(INSUFFICIENT_QUANTITY);
        Stock after =
                missing.when(adjust(Status.HELD, -3, ReasonCode.MISSING))
                        .then(adjusted(Status.HELD, -3, ReasonCode.MISSING));
        assertThat(after.balances().missing()).isZero();
    }

    @Test
    void scrapsAndSendsBackForAReasonThatFits() {
        var before = given(received(10), received(Status.HELD, 2), allocated(1, 9));

        before.when(scrap(Status.HELD, 2, ReasonCode.EXPIRED))
                .then(scrapped(Status.HELD, 2, ReasonCode.EXPIRED));
        before.when(scrap(Status.AVAILABLE, 3, ReasonCode.EXPIRED))
                .then(
                        freed(1, 2, FreeReason.SHORTAGE),
                        scrapped(Status.AVAILABLE, 3, ReasonCode.EXPIRED));
        before.when(scrap(Status.AVAILABLE, 11, ReasonCode.EXPIRED)).refused(INSUFFICIENT_QUANTITY);
        before.when(scrap(Status.HELD, 2, ReasonCode.MISSING)).refused(WRONG_REASON);
        before.when(scrap(Status.PICKED, 2, ReasonCode.EXPIRED)).refused(WRONG_STATUS);

        before.when(sendBack(Status.HELD, 2, ReasonCode.RECALL))
                .then(
                        new StockEvent.ReturnedToVendor(
                                Status.HELD, 2, ReasonCode.RECALL, null, NOTE));
        before.when(sendBack(Status.HELD, 3, ReasonCode.RECALL)).refused(INSUFFICIENT_QUANTITY);
        before.when(sendBack(Status.HELD, 2, ReasonCode.UNRECORDED_STOCK)).refused(WRONG_REASON);
    }

    @Test
    void correctsAReceiptEitherWay() {
        var before = given(received(10), allocated(1, 8));

        before.when(correct(4, ReasonCode.KEYING_ERROR))
                .then(corrected(4, ReasonCode.KEYING_ERROR));
        before.when(correct(-4, ReasonCode.KEYING_ERROR))
                .then(freed(1, 2, FreeReason.SHORTAGE), corrected(-4, ReasonCode.KEYING_ERROR));
        before.when(correct(-11, ReasonCode.KEYING_ERROR)).refused(INSUFFICIENT_QUANTITY);
        before.when(correct(4, ReasonCode.CARRIER_LOSS)).refused(WRONG_REASON);
    }

    private static StockCommand adjust(Status status, long change, ReasonCode reason) {
        return new StockCommand.AdjustStock(ITEM, status, change, reason, null, null, NOTE);
    }

    private static StockEvent adjusted(Status status, long change, ReasonCode reason) {
        return new StockEvent.StockAdjusted(status, change, reason, null, null, NOTE);
    }

    private static StockCommand scrap(Status from, long quantity, ReasonCode reason) {
        return new StockCommand.ScrapStock(ITEM, from, quantity, reason, null, NOTE);
    }

    private static StockEvent scrapped(Status from, long quantity, ReasonCode reason) {
        return new StockEvent.StockScrapped(from, quantity, reason, null, NOTE);
    }

    private static StockCommand sendBack(Status from, long quantity, ReasonCode reason) {
        return new StockCommand.ReturnToVendor(ITEM, from, quantity, reason, null, NOTE);
    }

    private static StockCommand correct(long change, ReasonCode reason) {
        return new StockCommand.CorrectReceipt(
                ITEM, "ASN-1", Status.AVAILABLE, change, reason, null, null, NOTE);
    }

    private static StockEvent corrected(long change, ReasonCode reason) {
        return new StockEvent.ReceiptCorrected(
                "ASN-1", Status.AVAILABLE, change, reason, null, null, NOTE);
    }
}
