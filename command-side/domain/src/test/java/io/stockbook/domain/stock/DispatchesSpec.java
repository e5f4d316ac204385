package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.freed;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.picked;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.domain.stock.Facts.received;

import io.stockbook.messages.Money;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What left by a transfer's document has left, and is never refused for its quantity. */
final class DispatchesSpec {

    @Test
    void takesItsOwnAllocationFirstThePickedUnitsBeforeTheOthers() {
        given(received(10), allocated(1, 6), picked(1, 2))
                .when(left(Status.AVAILABLE, 5, promise(1)))
                .then(picked(1, 3), gone(Status.PICKED, 5, promise(1)));
        given(received(10), allocated(1, 6), picked(1, 6))
                .when(left(Status.AVAILABLE, 5, promise(1)))
                .then(gone(Status.PICKED, 5, promise(1)));
    }

    @Test
    void takesTheRestFromTheShelf() {
        given(received(10), allocated(1, 6))
                .when(left(Status.AVAILABLE, 8, promise(1)))
                .then(
                        picked(1, 6),
                        gone(Status.PICKED, 6, promise(1)),
                        gone(Status.AVAILABLE, 2, null));
    }

    @Test
    void takesWhatNobodyWasPromisedWhenItsAllocationIsNotOpen() {
        given(received(10))
                .when(left(Status.AVAILABLE, 4, promise(1)))
                .then(gone(Status.AVAILABLE, 4, null));
    }

    @Test
    void freesPromisesOfOthersAndFindsWhatTheBooksDoNotHave() {
        given(received(10), allocated(1, 3), allocated(2, 7))
                .when(left(Status.AVAILABLE, 12, promise(1)))
                .then(
                        picked(1, 3),
                        gone(Status.PICKED, 3, promise(1)),
                        freed(2, 7, FreeReason.OUTRANKED),
                        new StockEvent.UnrecordedStockFound("T-1", 2, null, NOTE),
                        gone(Status.AVAILABLE, 9, null));
    }

    @Test
    void takesWhatStandsInTheStatusItNamesAndTheRestFromTheShelf() {
        given(received(10), damaged(3))
                .when(left(Status.DAMAGED, 5, null))
                .then(gone(Status.DAMAGED, 3, null), gone(Status.AVAILABLE, 2, null));
        given(received(10), damaged(3))
                .when(left(Status.DAMAGED, 3, null))
                .then(gone(Status.DAMAGED, 3, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AVAILABLE", "HELD", "DAMAGED", "INSPECTION"})
    void namesOneOfTheStatusesThatNobodyWasPromised(Status from) {
        given(received(10)).when(left(from, 1, null)).refused(RefusalCode.WRONG_STATUS);
    }

    @Test
    void goesIntoWorkByTheSameRulesAndTakesItsValueAlongToTheCent() {
        given(received(10), allocated(1, 3), allocated(2, 7))
                .when(
                        new StockCommand.ReportConsumption(
                                ITEM,
                                "W-1",
                                Status.AVAILABLE,
                                12,
                                promise(1),
                                null,
                                new Money(1_000, "EUR"),
                                NOTE))
                .then(
                        picked(1, 3),
                        used(Status.PICKED, 3, promise(1), 250),
                        freed(2, 7, FreeReason.OUTRANKED),
                        new StockEvent.UnrecordedStockFound("W-1", 2, null, NOTE),
                        used(Status.AVAILABLE, 9, null, 750));
        given(received(10))
                .when(
                        new StockCommand.ReportConsumption(
                                ITEM, "W-1", Status.PICKED, 1, null, null, null, NOTE))
                .refused(RefusalCode.WRONG_STATUS);
    }

    private static StockEvent used(
            Status from, long quantity, @Nullable AllocationId own, long cents) {
        return new StockEvent.Converted(
                "W-1", from, -quantity, own, null, new Money(cents, "EUR"), NOTE);
    }

    private static StockEvent damaged(long quantity) {
        return new StockEvent.StatusChanged(
                Status.AVAILABLE, Status.DAMAGED, quantity, ReasonCode.DAMAGE, null, NOTE);
    }

    private static StockCommand left(Status from, long quantity, @Nullable AllocationId own) {
        return new StockCommand.ReportDispatch(ITEM, "T-1", from, quantity, own, null, NOTE);
    }

    private static StockEvent gone(Status from, long quantity, @Nullable AllocationId own) {
        return new StockEvent.TransferDispatched("T-1", from, quantity, own, null, NOTE);
    }
}
