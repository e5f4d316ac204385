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
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CountsSpec {

    @ParameterizedTest(
            name =
                    "{0} on the shelf, {1} missing, {2} counted:"
                            + " {3} found again, {4} lost, variance {5}")
    @CsvSource({
        "10, 0, 10, 0, 0, 0",
        "10, 0, 12, 0, 0, 2",
        "10, 0, 7, 0, 0, -3",
        "10, 0, 0, 0, 0, -10",
        "10, 3, 10, 0, 3, 0",
        "10, 3, 11, 1, 2, 0",
        "10, 3, 13, 3, 0, 0",
        "10, 3, 15, 3, 0, 2",
        "10, 3, 9, 0, 3, -1",
        "0, 3, 2, 2, 1, 0",
    })
    void booksWhatTheShelfSays(
            long shelf, long missing, long counted, long found, long lost, long variance) {
        var before = given(received(shelf + missing + 1), allocated(1, missing + 1));
        var after =
                (missing == 0 ? before : before.events(shorted(1, missing)))
                        .events(picked(1, 1))
                        .when(count(Status.AVAILABLE, counted))
                        .then(
                                new StockEvent.StockCounted(
                                        "C-1",
                                        Status.AVAILABLE,
                                        shelf,
                                        counted,
                                        found,
                                        lost,
                                        variance,
                                        null,
                                        null,
                                        NOTE));

        assertThat(after.balances()).isEqualTo(new Balances(counted, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void countsPromisedUnitsAsPartOfTheShelf() {
        given(received(10), allocated(1, 4))
                .when(count(Status.AVAILABLE, 10))
                .then(counted(Status.AVAILABLE, 10, 10, 0));
    }

    @Test
    void takesAvailableBeforeAnyPromise() {
        given(received(10), allocated(1, 4))
                .when(count(Status.AVAILABLE, 4))
                .then(counted(Status.AVAILABLE, 10, 4, -6));
    }

    @Test
    void freesReservationsFirstThenTheLowestRank() {
        Stock after =
                given(received(10), allocated(1, 3), reserved(2, 3), allocated(3, 3))
                        .when(count(Status.AVAILABLE, 4))
                        .then(
                                new StockEvent.AllocationFreed(
                                        promise(2),
                                        checkout(2),
                                        null,
                                        3,
                                        0,
                                        FreeReason.SHORTAGE,
                                        null,
                                        NOTE),
                                freed(3, 2, FreeReason.SHORTAGE),
                                counted(Status.AVAILABLE, 10, 4, -6));

        assertThat(after.balances()).isEqualTo(new Balances(0, 4, 0, 0, 0, 0, 0));
    }

    @Test
    void booksAnEmptyShelf() {
        given(received(10), allocated(1, 10), picked(1, 4))
                .when(count(Status.AVAILABLE, 0))
                .then(freed(1, 6, FreeReason.SHORTAGE), counted(Status.AVAILABLE, 6, 0, -6));
    }

    @Test
    void countsHeldUnitsWithoutTheMissingOnes() {
        Stock after =
                given(received(Status.HELD, 5), received(10), allocated(1, 3), shorted(1, 3))
                        .when(count(Status.HELD, 4))
                        .then(counted(Status.HELD, 5, 4, -1));

        assertThat(after.balances().held()).isEqualTo(7);
        assertThat(after.balances().missing()).isEqualTo(3);
    }

    @Test
    void countsDamagedAndInspectionApart() {
        given(received(Status.DAMAGED, 5))
                .when(count(Status.DAMAGED, 6))
                .then(counted(Status.DAMAGED, 5, 6, 1));
        given(received(Status.INSPECTION, 5))
                .when(count(Status.INSPECTION, 5))
                .then(counted(Status.INSPECTION, 5, 5, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"AVAILABLE", "HELD", "DAMAGED", "INSPECTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void countsNothingElse(Status scope) {
        given(received(10), allocated(1, 3)).when(count(scope, 3)).refused(WRONG_STATUS);
    }

    private static StockCommand count(Status scope, long counted) {
        return new StockCommand.CountStock(ITEM, "C-1", scope, counted, null, NOTE);
    }

    private static StockEvent counted(Status scope, long expected, long counted, long variance) {
        return new StockEvent.StockCounted(
                "C-1", scope, expected, counted, 0, 0, variance, null, null, NOTE);
    }
}
