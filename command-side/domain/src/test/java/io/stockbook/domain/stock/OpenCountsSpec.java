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
import static io.stockbook.domain.stock.Facts.shorted;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Decision;
import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenCountsSpec {

    /** What may happen on ten units, six of them promised, while somebody counts. */
    private static final Map<String, StockEvent> MEANWHILE =
            Map.ofEntries(
                    Map.entry("a receipt of 4", received(4)),
                    Map.entry("a pick of 6", picked(1, 6)),
                    Map.entry("a promise of 2", allocated(2, 2)),
                    Map.entry("a sample of 2", adjusted(-2, ReasonCode.SAMPLE)),
                    Map.entry("a keying error of 2", adjusted(-2, ReasonCode.KEYING_ERROR)),
                    Map.entry("a short pick of 6", shorted(1, 6)),
                    Map.entry("a sale of 3", sold(3)),
                    Map.entry("3 units found for a sale", found(3)),
                    Map.entry("a receipt that was 3 less", corrected(-3)),
                    Map.entry("another count of 8", another(10, 8)),
                    Map.entry("4 units held", changed(4, ReasonCode.QUALITY)),
                    Map.entry("4 units missing", changed(4, ReasonCode.MISSING)));

    @ParameterizedTest(name = "{0}: {1} were there, and {2} are left when they are counted")
    @CsvSource({
        // Goods came and went: what was there is what was there.
        "a receipt of 4, 10, 14",
        "a pick of 6, 10, 4",
        "a promise of 2, 10, 10",
        "a sample of 2, 10, 8",
        "a sale of 3, 10, 7",
        "4 units held, 10, 6",
        // The books learnt something: it was so before.
        "a keying error of 2, 8, 8",
        "a short pick of 6, 4, 4",
        "3 units found for a sale, 13, 13",
        "a receipt that was 3 less, 7, 7",
        "another count of 8, 8, 8",
        "4 units missing, 6, 6",
    })
    void whatHappensMeanwhileIsNoVariance(String meanwhile, long expected, long left) {
        Stock before =
                given(
                                received(10),
                                allocated(1, 6),
                                opened(10),
                                Objects.requireNonNull(MEANWHILE.get(meanwhile)))
                        .state();

        StockEvent.StockCounted booked = booked(before, expected);

        assertThat(booked.expected()).isEqualTo(expected);
        assertThat(booked.variance()).isZero();
        assertThat(before.evolve(booked).balances().counted(AVAILABLE)).isEqualTo(left);
        assertThat(before.evolve(booked).counts()).isEqualTo(OpenCounts.NONE);
    }

    /** Opened at nine, with ten units in the books. */
    private static final StockEvent OPENED_AT_NINE =
            new StockEvent.CountOpened("C-1", AVAILABLE, 10, null, null, at("09:00"));

    @ParameterizedTest(name = "a sale at {0} that is reported meanwhile: {1} were there at nine")
    @CsvSource({"08:59, 7", "09:00, 10", "09:10, 10"})
    void whatHappenedBeforeItWasOpenedAndIsToldLateWasSoBefore(String sale, long expected) {
        Stock before = given(received(10), OPENED_AT_NINE, soldAt(sale)).state();

        StockEvent.StockCounted booked = booked(before, expected);

        assertThat(booked.expected()).isEqualTo(expected);
        assertThat(booked.variance()).isZero();
    }

    @ParameterizedTest(name = "a sale told as {0}, while a count was opened at {1}: {2} were there")
    @CsvSource({
        // Whole minutes: it may have been up to a minute later.
        "10:00:00, 10:00:30, 10",
        "10:00:00, 10:01:00, 7",
        // Whole seconds, and more exact than that.
        "10:00:07, 10:00:07.5, 10",
        "10:00:07, 10:00:08, 7",
        "10:00:07.25, 10:00:07.5, 7",
        // The day alone: nobody knows whether it was before.
        "00:00:00, 10:00:00, 10",
    })
    void whatMayHaveHappenedSinceIsNotTakenForSoBefore(String sale, String at, long expected) {
        Stock before =
                given(
                                received(10),
                                new StockEvent.CountOpened(
                                        "C-1", AVAILABLE, 10, null, null, exactly(at)),
                                new StockEvent.SaleReported("POS-1", null, 3, null, exactly(sale)))
                        .state();

        assertThat(booked(before, expected).expected()).isEqualTo(expected);
    }

    @Test
    void whatCameIsThereOnceItIsToldWhateverTheTruckSays() {
        // Unloaded at eight, counted at nine, and on the shelf a little later.
        Stock before =
                given(
                                received(10),
                                OPENED_AT_NINE,
                                new StockEvent.StockReceived(
                                        "R-1",
                                        AVAILABLE,
                                        5,
                                        null,
                                        null,
                                        null,
                                        exactly("08:00:07.5")))
                        .state();

        StockEvent.StockCounted booked = booked(before, 10);
        assertThat(booked.expected()).isEqualTo(10);
        assertThat(before.evolve(booked).balances().available()).isEqualTo(15);
    }

    private static Evidence exactly(String time) {
        return Evidence.of("till 4", Instant.parse("2026-11-21T%sZ".formatted(time)));
    }

    @Test
    void whatSaysNothingOfItsTimeHappenedWhenItWasTold() {
        Stock before = given(received(10), OPENED_AT_NINE, sold(3)).state();
        assertThat(booked(before, 10).variance()).isZero();
        Stock untimed = given(received(10), opened(10), soldAt("08:59")).state();
        assertThat(booked(untimed, 10).variance()).isZero();
    }

    private static StockEvent soldAt(String time) {
        return new StockEvent.SaleReported("POS-1", null, 3, null, at(time));
    }

    private static Evidence at(String time) {
        return Evidence.of("till 4", Instant.parse("2026-11-21T%s:00Z".formatted(time)));
    }

    @Test
    void saysSinceWhenItTells() {
        given(received(10))
                .when(open("C-1", AVAILABLE))
                .then(new StockEvent.CountOpened("C-1", AVAILABLE, 10, null, null, NOTE));
        given(received(10))
                .when(new StockCommand.OpenCount(ITEM, "C-1", AVAILABLE, null, 2, NOTE))
                .then(new StockEvent.CountOpened("C-1", AVAILABLE, 10, null, 2, NOTE));
        given(received(10), opened(10), received(5)).when(count(9)).then(counted(10, 9, 2L));
    }

    @Test
    void comparesWithoutBooking() {
        Stock after =
                given(received(10), opened(10), received(5))
                        .when(compare("C-1", 9))
                        .then(
                                new StockEvent.CountCompared(
                                        "C-1", AVAILABLE, 2, 10, 9, 0, -1, null, NOTE));

        assertThat(after.balances().available()).isEqualTo(15);
        assertThat(after.counts().all()).hasSize(1);
    }

    @Test
    void aComparisonTakesMissingUnitsForTheSurplusFirst() {
        given(received(10), allocated(1, 3), shorted(1, 3), opened(7))
                .when(compare("C-1", 11))
                .then(new StockEvent.CountCompared("C-1", AVAILABLE, 4, 7, 11, 3, 1, null, NOTE));
    }

    @Test
    void opensWhatNobodyHasOpenedWhenItIsCompared() {
        given(received(10))
                .when(compare("C-1", 9))
                .then(
                        new StockEvent.CountOpened("C-1", AVAILABLE, 10, null, null, NOTE),
                        new StockEvent.CountCompared(
                                "C-1", AVAILABLE, 2, 10, 9, 0, -1, null, NOTE));
    }

    @Test
    void beginsAnewWhenItIsOpenedAgain() {
        Stock after = given(received(10), opened(10), received(5), opened(15), received(1)).state();

        assertThat(booked(after, 15)).isEqualTo(counted(15, 15, 4L));
    }

    @Test
    void forgetsWhatIsDropped() {
        given(received(10), opened(10))
                .when(new StockCommand.DropCount(ITEM, "C-1", AVAILABLE, null, NOTE))
                .then(new StockEvent.CountDropped("C-1", AVAILABLE, null, NOTE));
        given(received(10))
                .when(new StockCommand.DropCount(ITEM, "C-1", AVAILABLE, null, NOTE))
                .then();
        given(
                        received(10),
                        opened(10),
                        new StockEvent.CountDropped("C-1", AVAILABLE, null, NOTE),
                        received(5))
                .when(count(15))
                .then(counted(15, 15, null));
    }

    @Test
    void promisesGiveWayByRankForWhatWasLacking() {
        Stock after =
                given(received(10), allocated(1, 3), reserved(2, 3), allocated(3, 3), opened(10))
                        .events(picked(1, 3), shipped(1, 3, "S-1"))
                        .when(count(5))
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
                                freed(3, 1, FreeReason.SHORTAGE),
                                counted(10, 5, 5L));

        assertThat(after.balances()).isEqualTo(new Balances(0, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void neverTakesMoreThanIsLeft() {
        // Six were picked of a shelf on which somebody counted two: they were there.
        Stock after =
                given(received(10), allocated(1, 6), opened(10), picked(1, 6))
                        .when(count(2))
                        .then(
                                new StockEvent.StockCounted(
                                        "C-1", AVAILABLE, 10, 2, 0, 0, -4, 3L, null, NOTE));

        assertThat(after.balances()).isEqualTo(new Balances(0, 0, 6, 0, 0, 0, 0));
    }

    @Test
    void whatWentMissingOfLaterGoodsIsStillLookedFor() {
        Stock after =
                given(opened(0), received(5), allocated(1, 3), shorted(1, 3))
                        .when(count(0))
                        .then(
                                new StockEvent.StockCounted(
                                        "C-1", AVAILABLE, 0, 0, 0, 0, 0, 1L, null, NOTE));

        assertThat(after.balances().missing()).isEqualTo(3);
        assertThat(after.balances().available()).isEqualTo(2);
    }

    @Test
    void whatIsCountedApartMovesApart() {
        given(
                        received(HELD, 5),
                        received(10),
                        allocated(1, 3),
                        new StockEvent.CountOpened("C-1", HELD, 5, null, null, NOTE),
                        shorted(1, 3),
                        received(HELD, 2),
                        received(1))
                .when(new StockCommand.CountStock(ITEM, "C-1", HELD, 4, null, NOTE))
                .then(new StockEvent.StockCounted("C-1", HELD, 5, 4, 0, 0, -1, 4L, null, NOTE));
    }

    @Test
    void countsNoPromisesApart() {
        given(received(10)).when(open("C-1", Status.ALLOCATED)).refused(WRONG_STATUS);
        given(received(10))
                .when(new StockCommand.CompareCount(ITEM, "C-1", Status.PICKED, 1, null, NOTE))
                .refused(WRONG_STATUS);
    }

    @Test
    void keepsNoMoreThanAHundredOpen() {
        Given<StockCommand, StockEvent, Stock> busy = given();
        for (int n = 1; n <= Limits.MOST_COUNTS; n++) {
            busy =
                    busy.events(
                            new StockEvent.CountOpened("C-" + n, AVAILABLE, 0, null, null, NOTE));
        }

        busy.when(open("one more", AVAILABLE)).refused(LIMIT_REACHED);
        busy.when(open("C-7", AVAILABLE))
                .then(new StockEvent.CountOpened("C-7", AVAILABLE, 0, null, null, NOTE));
    }

    private static StockEvent.StockCounted booked(Stock stock, long counted) {
        Decision<StockEvent> decision = stock.decide(count(counted));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (StockEvent.StockCounted)
                ((Decision.Accepted<StockEvent>) decision).events().getLast();
    }

    private static StockCommand open(String count, Status scope) {
        return new StockCommand.OpenCount(ITEM, count, scope, null, null, NOTE);
    }

    private static StockCommand compare(String count, long counted) {
        return new StockCommand.CompareCount(ITEM, count, AVAILABLE, counted, null, NOTE);
    }

    private static StockCommand count(long counted) {
        return new StockCommand.CountStock(ITEM, "C-1", AVAILABLE, counted, null, NOTE);
    }

    private static StockEvent opened(long expected) {
        return new StockEvent.CountOpened("C-1", AVAILABLE, expected, null, null, NOTE);
    }

    private static StockEvent.StockCounted counted(
            long expected, long counted, @Nullable Long since) {
        return new StockEvent.StockCounted(
                "C-1", AVAILABLE, expected, counted, 0, 0, counted - expected, since, null, NOTE);
    }

    private static StockEvent another(long expected, long counted) {
        return new StockEvent.StockCounted(
                "C-2", AVAILABLE, expected, counted, 0, 0, counted - expected, 4L, null, NOTE);
    }

    private static StockEvent adjusted(long change, ReasonCode reason) {
        return new StockEvent.StockAdjusted(AVAILABLE, change, reason, null, null, NOTE);
    }

    private static StockEvent sold(long quantity) {
        return new StockEvent.SaleReported("P-1", null, quantity, null, NOTE);
    }

    private static StockEvent found(long quantity) {
        return new StockEvent.UnrecordedStockFound("P-1", quantity, null, NOTE);
    }

    private static StockEvent corrected(long change) {
        return new StockEvent.ReceiptCorrected(
                "ASN-1", AVAILABLE, change, ReasonCode.KEYING_ERROR, null, null, NOTE);
    }

    private static StockEvent changed(long quantity, ReasonCode reason) {
        return new StockEvent.StatusChanged(AVAILABLE, HELD, quantity, reason, null, NOTE);
    }
}
