package io.stockbook.projectors.counts;

import static io.stockbook.schema.jooq.read_counts_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_counts_1.Tables.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_counts_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_counts_1.tables.records.LineRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountsProjectorTest {

    private static final CountId COUNT = new CountId(OwnerId.HOUSE, new CountNumber("C-1"));
    private static final CountedPlace SHELF =
            new CountedPlace(new LocationId("NORTH"), Status.AVAILABLE);
    private static final Sku MUG = new Sku("MUG");
    private static final Sku CUP = new Sku("CUP");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Evidence SHEET = Evidence.of("sheet 1", NOON);

    private final Recorder ledger = new Recorder();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aCountTellsHowFarItIs(int batch) throws SQLException {
        untilItAwaitsApproval();
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getState()).isEqualTo("OPEN");
            assertThat(header.getLineCount()).isEqualTo(2);
            assertThat(header.getOpenCount()).isEqualTo(2);
            assertThat(header.getAwaitingCount()).isEqualTo(1);
            LineRecord mugs = line(views, MUG);
            assertThat(mugs.getState()).isEqualTo("AWAITING_APPROVAL");
            assertThat(mugs.getCounter()).isEqualTo("badge-7");
            assertThat(mugs.getCountedAt()).isEqualTo(NOON);
            assertThat(mugs.getExpected()).isEqualTo(10);
            assertThat(mugs.getVariance()).isEqualTo(-1);
            assertThat(mugs.getOpenedPosition()).isEqualTo(4);
            assertThat(mugs.getBookedPosition()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void whatIsApprovedAndBookedStaysWhenTheCountIsClosed(int batch) throws SQLException {
        untilItAwaitsApproval();
        ledger.record(
                        COUNT,
                        new CountEvent.VarianceApproved(SHELF, MUG, 1, 9, SHEET, "looked again"))
                .record(
                        SHELF.item(OwnerId.HOUSE, MUG),
                        new StockEvent.StockCounted(
                                "C-1", Status.AVAILABLE, 10, 9, 0, 2, -1, 1L, null, SHEET))
                .record(
                        COUNT,
                        new CountEvent.CountLineBooked(MUG, 1, 10, 0, 2, -1),
                        new CountEvent.CountClosed(1));
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            HeaderRecord header = views.database().selectFrom(HEADER).fetchSingle();
            assertThat(header.getEnded()).isEqualTo("CLOSED");
            assertThat(header.getOpenCount()).isZero();
            assertThat(header.getAwaitingCount()).isZero();
            LineRecord mugs = line(views, MUG);
            assertThat(mugs.getState()).isEqualTo("BOOKED");
            assertThat(mugs.getDecidedBy()).isEqualTo("ann");
            assertThat(mugs.getRemark()).isEqualTo("looked again");
            assertThat(mugs.getMissingLost()).isEqualTo(2);
            assertThat(mugs.getBookedPosition()).isEqualTo(8);
            assertThat(line(views, CUP).getState()).isEqualTo("DROPPED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aLineThatIsBegunAgainForgetsWhatWasCounted(int batch) throws SQLException {
        untilItAwaitsApproval();
        ledger.record(
                COUNT,
                new CountEvent.VarianceRejected(SHELF, MUG, 1, "again"),
                new CountEvent.CountLineBegun(SHELF, MUG, 2, null, false));
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            LineRecord mugs = line(views, MUG);
            assertThat(mugs.getState()).isEqualTo("OPENING");
            assertThat(mugs.getAttempt()).isEqualTo(2);
            assertThat(mugs.getCounter()).isEqualTo("ann");
            assertThat(mugs.getCounted()).isNull();
            assertThat(mugs.getExpected()).isNull();
            assertThat(mugs.getOpenedPosition()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aLineIsCountedOnceItsStockItemHasOpenedIt(int batch) throws SQLException {
        untilItAwaitsApproval();
        ledger.record(
                        COUNT,
                        new CountEvent.VarianceRejected(SHELF, MUG, 1, "again"),
                        new CountEvent.CountLineBegun(SHELF, MUG, 2, null, false))
                .record(
                        SHELF.item(OwnerId.HOUSE, MUG),
                        new StockEvent.CountOpened("C-1", Status.AVAILABLE, 10, null, 2, SHEET))
                .record(COUNT, new CountEvent.CountLineOpened(MUG, 2));
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            LineRecord mugs = line(views, MUG);
            assertThat(mugs.getState()).isEqualTo("COUNTING");
            assertThat(mugs.getExpected()).isEqualTo(10);
            assertThat(mugs.getOpenedPosition()).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aLineThatWasBegunBeforeCountsHeardOfOpeningsIsBeingCounted(int batch) throws SQLException {
        untilItAwaitsApproval();
        ledger.record(
                COUNT,
                new CountEvent.VarianceRejected(SHELF, MUG, 1, "again"),
                new CountEvent.CountLineBegun(SHELF, MUG, 2, null, true));
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            assertThat(line(views, MUG).getState()).isEqualTo("COUNTING");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aCountAtTheStockItemsDoorIsNoLine(int batch) throws SQLException {
        ledger.record(
                SHELF.item(OwnerId.HOUSE, MUG),
                new StockEvent.StockCounted(
                        "K-1", Status.AVAILABLE, 0, 0, 0, 0, 0, null, null, SHEET));
        try (Views views = Views.fresh()) {
            views.feed("counts", 1, ledger.events(), batch);

            assertThat(views.database().fetchCount(LINE)).isZero();
        }
    }

    private void untilItAwaitsApproval() {
        ledger.record(
                        COUNT,
                        new CountEvent.CountPlanned(
                                SHELF,
                                new CountSelection(List.of(MUG, CUP), null),
                                new CountTerms(0, 0, 0, true, false),
                                Evidence.NONE),
                        new CountEvent.CountLinesListed(List.of(MUG, CUP), true),
                        new CountEvent.CountLineBegun(SHELF, MUG, 1, "badge-7", false))
                .record(
                        SHELF.item(OwnerId.HOUSE, MUG),
                        new StockEvent.CountOpened("C-1", Status.AVAILABLE, 10, null, 1, SHEET))
                .record(
                        COUNT,
                        new CountEvent.CountLineCounted(SHELF, MUG, 1, 9, "badge-7", SHEET),
                        new CountEvent.CountLineCompared(
                                SHELF, MUG, 1, 9, 10, 0, -1, CountVerdict.APPROVAL, SHEET));
    }

    private static LineRecord line(Views views, Sku sku) {
        return views.database().selectFrom(LINE).where(LINE.SKU.eq(sku.value())).fetchSingle();
    }
}
