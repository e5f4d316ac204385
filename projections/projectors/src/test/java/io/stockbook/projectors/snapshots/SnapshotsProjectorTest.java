package io.stockbook.projectors.snapshots;

import static io.stockbook.schema.jooq.read_snapshots_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_snapshots_1.Tables.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_snapshots_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_snapshots_1.tables.records.LineRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotsProjectorTest {

    private static final LocationId FBA = new LocationId("FBA");
    private static final Instant NOON = Instant.parse("1990-01-05T12:00:00Z");
    private static final Evidence LEDGER = Evidence.of("ledger 7");

    private final Recorder ledger = new Recorder();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aSnapshotTellsWhatWasBookedOfIt(int batch) throws SQLException {
        told("S-1", NOON, line("MUG", 9), line("CUP", 4));
        opened("S-1", "MUG", 10);
        booked("S-1", "MUG", 10, 9, -1);
        // Nobody named the jugs: there are none.
        opened("S-1", "JUG", 3);
        booked("S-1", "JUG", 3, 0, -3);
        try (Views views = Views.fresh()) {
            views.feed("snapshots", 1, ledger.events(), batch);

            HeaderRecord header = header(views, "S-1");
            assertThat(header.getLocation()).isEqualTo("FBA");
            assertThat(header.getTakenAt()).isEqualTo(NOON);
            assertThat(header.getComplete()).isEqualTo("AVAILABLE");
            assertThat(header.getLineCount()).isEqualTo(3);
            assertThat(header.getOpenCount()).isEqualTo(1);
            assertThat(header.getDifferentCount()).isEqualTo(2);
            assertThat(header.getPosition()).isEqualTo(5);
            assertThat(lines(views))
                    .extracting(
                            LineRecord::getSku,
                            LineRecord::getNamed,
                            LineRecord::getReported,
                            LineRecord::getExpected,
                            LineRecord::getVariance,
                            LineRecord::getOpenedPosition,
                            LineRecord::getBookedPosition)
                    .containsExactly(
                            tuple("CUP", true, 4L, null, null, null, null),
                            tuple("JUG", false, 0L, 3L, -3L, 4L, 5L),
                            tuple("MUG", true, 9L, 10L, -1L, 2L, 3L));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void whatNamesAllHasAllItsLinesWhenItIsSaidSo(int batch) throws SQLException {
        told("S-1", NOON);
        opened("S-1", "JUG", 3);
        booked("S-1", "JUG", 3, 0, -3);
        told("S-2", NOON);
        ledger.record(new SnapshotId(OwnerId.HOUSE, new SnapshotNumber("S-1")), new LinesOpened());
        try (Views views = Views.fresh()) {
            views.feed("snapshots", 1, ledger.events(), batch);

            assertThat(header(views, "S-1").getAllOpened()).isTrue();
            assertThat(header(views, "S-1").getVersion()).isEqualTo(2);
            assertThat(header(views, "S-2").getAllOpened()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void anOlderOneIsOutdatedByTheNewest(int batch) throws SQLException {
        told("S-2", NOON, line("MUG", 9));
        told("S-1", NOON.minusSeconds(1), line("MUG", 8));
        told("S-3", NOON, line("MUG", 7));
        told("S-0", NOON.minusSeconds(2), line("MUG", 8));
        try (Views views = Views.fresh()) {
            views.feed("snapshots", 1, ledger.events(), batch);

            assertThat(header(views, "S-1").getSupersededBy()).isEqualTo("S-2");
            assertThat(header(views, "S-1").getOpenCount()).isZero();
            assertThat(header(views, "S-1").getAllOpened()).isTrue();
            assertThat(header(views, "S-3").getSupersededBy()).isNull();
            assertThat(header(views, "S-0").getSupersededBy()).isEqualTo("S-3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aClockThatIsAheadTellsOfTheMomentInWhichItIsTold(int batch) throws SQLException {
        told("S-1", Instant.parse("2190-01-01T00:00:00Z"), line("MUG", 9));
        try (Views views = Views.fresh()) {
            views.feed("snapshots", 1, ledger.events(), batch);

            assertThat(header(views, "S-1").getTakenAt())
                    .isEqualTo(ledger.events().getFirst().recordedAt());
        }
    }

    private static HeaderRecord header(Views views, String number) {
        return views.database().selectFrom(HEADER).where(HEADER.NUMBER.eq(number)).fetchSingle();
    }

    private static List<LineRecord> lines(Views views) {
        return views.database().selectFrom(LINE).orderBy(LINE.SKU).fetch();
    }

    private static SnapshotLine line(String sku, long units) {
        return new SnapshotLine(new Sku(sku), Status.AVAILABLE, units);
    }

    private void told(String number, Instant takenAt, SnapshotLine... lines) {
        ledger.record(
                new SnapshotId(OwnerId.HOUSE, new SnapshotNumber(number)),
                new SnapshotReported(
                        FBA,
                        takenAt,
                        List.of(Status.AVAILABLE),
                        SnapshotTolerance.USUAL,
                        List.of(lines),
                        LEDGER));
    }

    private void opened(String number, String sku, long expected) {
        ledger.record(
                item(sku),
                new CountOpened(
                        "snapshot:" + number,
                        Status.AVAILABLE,
                        expected,
                        null,
                        null,
                        Evidence.NONE));
    }

    private void booked(String number, String sku, long expected, long reported, long variance) {
        ledger.record(
                item(sku),
                new StockCounted(
                        "snapshot:" + number,
                        Status.AVAILABLE,
                        expected,
                        reported,
                        0,
                        0,
                        variance,
                        1L,
                        null,
                        Evidence.NONE));
    }

    private static StockItemId item(String sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), FBA);
    }
}
