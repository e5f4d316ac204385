package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.freed;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.received;
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.DAMAGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.OpenReconciliation;
import io.stockbook.messages.stock.StockCommand.ReconcileStock;
import io.stockbook.messages.stock.StockEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a keeper had is held against what was there then. */
final class ReconciliationsSpec {

    private static final String SNAPSHOT = "snapshot:S-1";

    private static OpenReconciliation open(boolean named) {
        return new OpenReconciliation(ITEM, SNAPSHOT, AVAILABLE, named, NOTE);
    }

    private static StockEvent opened(long expected) {
        return new StockEvent.CountOpened(SNAPSHOT, AVAILABLE, expected, null, null, NOTE);
    }

    private static ReconcileStock told(long reported, long moved) {
        return new ReconcileStock(ITEM, SNAPSHOT, AVAILABLE, reported, moved, NOTE);
    }

    private static StockEvent booked(
            long expected, long reported, long found, long lost, long variance, long since) {
        return new StockEvent.StockCounted(
                SNAPSHOT, AVAILABLE, expected, reported, found, lost, variance, since, null, NOTE);
    }

    @ParameterizedTest(name = "{0} there now, {1} moved since, {2} reported: {3} expected, {4}")
    @CsvSource({
        // Nothing moved: the books and the keeper differ, or do not.
        "10, 0, 10, 10, 0",
        "10, 0, 7, 10, -3",
        "10, 0, 12, 10, 2",
        // Four came after the snapshot, or went: it knows nothing of them.
        "10, 4, 6, 6, 0",
        "10, 4, 5, 6, -1",
        "10, -4, 14, 14, 0",
        "10, -4, 20, 14, 6",
        // They had fewer than have left since: no more is taken than is left.
        "3, -10, 5, 13, -3",
        // More came since than is there: what the books lost was of that.
        "3, 5, 0, 0, 0",
        "3, 5, 2, 0, 2",
    })
    void whatMovedSinceIsNoDifference(
            long there, long moved, long reported, long expected, long variance) {
        given(received(there), opened(there))
                .when(told(reported, moved))
                .then(booked(expected, reported, 0, 0, variance, 2));
    }

    @Test
    void whatMovesBetweenOpeningAndBookingIsNoDifferenceEither() {
        given(received(10), opened(10), received(5))
                .when(told(8, 2))
                .then(booked(8, 8, 0, 0, 0, 2));
    }

    @Test
    void aShortageTakesThePromisesOfTheLowestRank() {
        given(received(10), allocated(1, 6), allocated(2, 3), opened(10))
                .when(told(8, 0))
                .then(freed(2, 1, FreeReason.SHORTAGE), booked(10, 8, 0, 0, -2, 4));
    }

    @Test
    void aSurplusIsWhatWasMissingFirst() {
        given(received(10), allocated(1, 3), shorted(1, 3), opened(7))
                .when(told(9, 0))
                .then(booked(7, 9, 2, 1, 0, 4));
    }

    @Test
    void whatIsNotNamedAndNotThereIsNotSpokenOf() {
        given().when(open(false)).then();
        given(received(DAMAGED, 4)).when(open(false)).then();
        given().when(open(true)).then(opened(0));
        given(received(4)).when(open(false)).then(opened(4));
        given(received(4), allocated(1, 4), shorted(1, 4)).when(open(false)).then(opened(0));
    }

    @Test
    void nothingComesOfWhatWasNeverOpenedOrIsBooked() {
        given(received(10)).when(told(5, 0)).then();
        given(received(10), opened(10), booked(10, 10, 0, 0, 0, 2)).when(told(5, 0)).then();
        assertThat(given(received(10), opened(10), booked(10, 10, 0, 0, 0, 2)).state().counts())
                .isEqualTo(OpenCounts.NONE);
    }

    @Test
    void whatIsPickedIsNotCounted() {
        given(received(10))
                .when(new OpenReconciliation(ITEM, SNAPSHOT, Status.PICKED, true, NOTE))
                .refused(RefusalCode.WRONG_STATUS);
    }
}
