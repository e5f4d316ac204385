package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.checkout;
import static io.stockbook.domain.stock.Facts.freed;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.reserved;
import static io.stockbook.domain.stock.Facts.shipped;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sale made elsewhere is never refused. */
final class SalesSpec {

    @Test
    void takesWhatIsAvailable() {
        given(received(10)).when(sale(4)).then(sold(4));
    }

    @Test
    void findsUnrecordedStockForWhatTheBooksDoNotHave() {
        given(received(10)).when(sale(12)).then(found(2), sold(12));
        given().when(sale(1)).then(found(1), sold(1));
    }

    @Test
    void whatWentIntoKitsIsTakenLikeASaleAndLeavesForTheReasonThatTheKitsCameBy() {
        given(received(10), allocated(1, 4))
                .when(new StockCommand.ReportUseInKit(ITEM, "POS-1", 12, NOTE))
                .then(
                        freed(1, 4, FreeReason.OUTRANKED),
                        new StockEvent.UnrecordedStockFound("POS-1", 2, null, NOTE),
                        new StockEvent.StockAdjusted(
                                Status.AVAILABLE,
                                -12,
                                ReasonCode.UNRECORDED_STOCK,
                                null,
                                null,
                                NOTE));
    }

    @Test
    void freesPromisesOfOthersByRankAndNoMoreThanItNeeds() {
        given(received(10), allocated(1, 4), allocated(2, 5))
                .when(sale(3))
                .then(freed(2, 2, FreeReason.OUTRANKED), sold(3));
    }

    @Test
    void freesReservationsFirstThenTheLowestRankAndFindsTheRest() {
        given(received(10), reserved(1, 2), allocated(2, 4), allocated(3, 4))
                .when(sale(13))
                .then(
                        new StockEvent.AllocationFreed(
                                promise(1),
                                checkout(1),
                                null,
                                2,
                                0,
                                FreeReason.OUTRANKED,
                                null,
                                NOTE),
                        freed(3, 4, FreeReason.OUTRANKED),
                        freed(2, 4, FreeReason.OUTRANKED),
                        found(3),
                        sold(13));
    }

    @Test
    void leavesAloneWhatIsPicked() {
        given(received(10), allocated(1, 10), picked(1, 8))
                .when(sale(5))
                .then(freed(1, 2, FreeReason.OUTRANKED), found(3), sold(5));
    }

    @Test
    void takesItsOwnAllocationFirst() {
        given(received(10), allocated(1, 4), picked(1, 1))
                .when(sale(3, promise(1)))
                .then(picked(1, 2), shipped(1, 3, "till 7"));
        given(received(10), allocated(1, 4), picked(1, 4))
                .when(sale(3, promise(1)))
                .then(shipped(1, 3, "till 7"));
    }

    @Test
    void takesTheRestLikeAnySaleWhenItsOwnAllocationIsTooSmall() {
        given(received(10), allocated(1, 4), allocated(2, 5))
                .when(sale(7, promise(1)))
                .then(
                        picked(1, 4),
                        shipped(1, 4, "till 7"),
                        freed(2, 2, FreeReason.OUTRANKED),
                        sold(3));
    }

    @Test
    void mindsNoAllocationThatIsNotOpen() {
        given(received(10)).when(sale(3, promise(1))).then(sold(3));
    }

    private static StockCommand sale(long quantity) {
        return sale(quantity, null);
    }

    private static StockCommand sale(long quantity, @Nullable AllocationId own) {
        return new StockCommand.ReportSale(ITEM, "till 7", null, quantity, own, null, NOTE);
    }

    private static StockEvent sold(long quantity) {
        return new StockEvent.SaleReported("till 7", null, quantity, null, NOTE);
    }

    private static StockEvent found(long quantity) {
        return new StockEvent.UnrecordedStockFound("till 7", quantity, null, NOTE);
    }
}
