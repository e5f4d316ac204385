package io.stockbook.sagas;

import static io.stockbook.sagas.Words.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.OpenCount;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a keeper had is held against the books of that moment; the small ledger is in 1970. */
final class SnapshotsTest {

    private static final Instant SIX = Instant.parse("1960-01-05T06:00:00Z");
    private static final Instant NOON = Instant.parse("1960-01-05T12:00:00Z");
    private static final Instant EIGHT = Instant.parse("1960-01-05T20:00:00Z");
    private static final LocationId FBA = new LocationId("fba");

    private final Stage stage = new Stage(3);

    @BeforeEach
    void theyCountThere() {
        stage.tell(new RegisterLocation(FBA, "FBA", Custody.EXTERNAL, null));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatMovedAfterwardsIsNoDifference() {
        received("A", 10, SIX);
        sold("A", 2, EIGHT);
        received("A", 5, EIGHT);
        snapshot("S-1", NOON, List.of(), line("A", 9));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 10L, 9L, -1L));
        assertThat(stage.ledger.stock(item("A", "fba")).available()).isEqualTo(12);
        assertThat(stage.count("keeper_line")).isZero();
    }

    @Test
    void whatIsReportedLateButWasBeforeBelongsToIt() {
        received("A", 10, SIX);
        run();
        sold("A", 2, SIX);
        snapshot("S-1", NOON, List.of(), line("A", 8));
        stage.untilQuiet();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 8L, 8L, 0L));
    }

    @Test
    void aLossIsOneAtTheMomentInWhichTheyNoticedIt() {
        received("A", 10, SIX);
        report("A", KeeperReport.LOST, 3, EIGHT);
        snapshot("S-1", NOON, List.of(), line("A", 10));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 10L, 10L, 0L));
        assertThat(stage.ledger.stock(item("A", "fba")).available()).isEqualTo(7);
    }

    @Test
    void whatIsSaidToHappenInTheFutureHappenedWhenItWasTold() {
        received("A", 10, SIX);
        sold("A", 2, Instant.parse("2100-01-01T00:00:00Z"));
        snapshot("S-1", Instant.parse("2100-01-01T00:00:00Z"), List.of(), line("A", 8));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 8L, 8L, 0L));
    }

    @Test
    void whatOurBooksLearnWasSoBefore() {
        received("A", 10, SIX);
        stage.tell(
                new AdjustStock(
                        item("A", "fba"),
                        Status.AVAILABLE,
                        -1,
                        ReasonCode.KEYING_ERROR,
                        null,
                        null,
                        Evidence.NONE));
        snapshot("S-1", NOON, List.of(), line("A", 9));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 9L, 9L, 0L));
    }

    @Test
    void unrecordedUnitsThatASaleProvesWereThereBeforeIt() {
        received("A", 3, SIX);
        sold("A", 5, EIGHT);
        snapshot("S-1", NOON, List.of(), line("A", 5));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 5L, 5L, 0L));
    }

    @Test
    void whatIsNotNamedIsEmptyOnlyWhenAllIsNamed() {
        received("A", 10, SIX);
        received("B", 4, SIX);
        damaged("B", 2, SIX);
        snapshot("S-1", NOON, List.of(), line("A", 10));
        run();
        assertThat(stage.ledger.stock(item("B", "fba")).available()).isEqualTo(4);

        snapshot("S-2", NOON, List.of(Status.AVAILABLE), line("A", 10));
        stage.untilQuiet();
        assertThat(stage.ledger.stock(item("B", "fba")).available()).isZero();
        assertThat(stage.ledger.stock(item("B", "fba")).of(Status.DAMAGED)).isEqualTo(2);
        assertThat(booked())
                .containsExactlyInAnyOrder(
                        tuple("snapshot:S-1", 10L, 10L, 0L),
                        tuple("snapshot:S-2", 10L, 10L, 0L),
                        tuple("snapshot:S-2", 4L, 0L, -4L));
    }

    @Test
    void whatIsEmptyAndNotNamedIsNotSpokenOf() {
        received("A", 10, SIX);
        sold("A", 10, SIX);
        snapshot("S-1", NOON, List.of(Status.AVAILABLE, Status.HELD), line("B", 1));
        run();
        assertThat(stage.ledger.events(CountOpened.class)).hasSize(1);
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 0L, 1L, 1L));
    }

    @Test
    void whenEachHasAnsweredASnapshotThatNamesAllHasAllItsLines() {
        received("A", 10, SIX);
        received("B", 4, SIX);
        sold("C", 4, SIX);
        // B is opened, C has nothing to open, and A refuses: too many count it already.
        for (int n = 0; n < 100; n++) {
            stage.tell(
                    new OpenCount(
                            item("A", "fba"),
                            "X" + n,
                            Status.AVAILABLE,
                            null,
                            null,
                            Evidence.NONE));
        }
        snapshot("S-1", NOON, List.of(Status.AVAILABLE), line("A", 10));
        run();
        assertThat(stage.ledger.events(CountOpened.class))
                .filteredOn(it -> it.count().equals("snapshot:S-1"))
                .hasSize(1);
        assertThat(stage.ledger.events(LinesOpened.class)).hasSize(1);
    }

    @Test
    void aStockItemThatWasNeverAskedIsAskedAgainWhenSomebodyHasLooked() {
        neverAsked();
        assertThat(stage.ledger.events(LinesOpened.class)).isEmpty();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::cause)
                .containsExactly(tuple(ExceptionType.BOOKING_REFUSED, "house/B@fba"));

        somebodyHasLooked();
        assertThat(stage.ledger.events(LinesOpened.class)).hasSize(1);
        assertThat(booked())
                .containsExactlyInAnyOrder(
                        tuple("snapshot:S-1", 10L, 10L, 0L), tuple("snapshot:S-1", 4L, 0L, -4L));
        assertThat(stage.count("unopened_line")).isZero();
    }

    @Test
    void itIsNotAskedAgainWhenANewerSnapshotHasBeenTold() {
        neverAsked();
        snapshot("S-2", EIGHT, List.of(), line("A", 10));
        stage.untilQuiet();
        somebodyHasLooked();
        assertThat(stage.ledger.stock(item("B", "fba")).available()).isEqualTo(4);
        // Nothing more comes of it.
        assertThat(stage.ledger.events(LinesOpened.class)).hasSize(1);
    }

    /** The ledger was never there for the one of two that the keeper does not name. */
    private void neverAsked() {
        received("A", 10, SIX);
        received("B", 4, SIX);
        snapshot("S-1", NOON, List.of(Status.AVAILABLE), line("A", 10));
        stage.feed();
        stage.dsl.execute(
                """
                WITH gone AS (
                    DELETE FROM ledger.process_command
                    WHERE kind = 'OpenReconciliation' AND body #>> '{item,sku}' = 'B'
                    RETURNING *)
                INSERT INTO ledger.process_input (after_position, process, what, id, kind, body, why)
                SELECT 0, process, 'FAILED', id, kind, body, '"away"' FROM gone
                """);
        run();
    }

    private void somebodyHasLooked() {
        stage.ledger.after(0).stream()
                .filter(recorded -> recorded.event() instanceof ExceptionOpened)
                .map(recorded -> ExceptionId.parse(recorded.stream()))
                .forEach(exception -> stage.tell(new ResolveException(exception, "looked")));
        stage.untilQuiet();
    }

    @Test
    void whatNamesNothingOfNothingHasAllItsLinesAtOnce() {
        snapshot("S-1", NOON, List.of(Status.AVAILABLE));
        run();
        assertThat(stage.ledger.events(LinesOpened.class)).hasSize(1);
    }

    @Test
    void whatDoesNotNameAllHasNoLinesToComeAndSaysNothingOfThem() {
        received("A", 10, SIX);
        snapshot("S-1", NOON, List.of(), line("A", 10));
        run();
        assertThat(stage.ledger.events(LinesOpened.class)).isEmpty();
    }

    @Test
    void moreThanASnapshotCanLeaveUnsaidStaysAsItIs() {
        stage.dsl.execute(
                """
                INSERT INTO ledger.sourcing
                    (owner, sku, location, version, available, queued, suspended, fences)
                SELECT 'house', 'X' || n, 'fba', 1, 1, 0, false, '[]'
                FROM generate_series(1, 10001) n
                """);
        snapshot("S-1", NOON, List.of(Status.AVAILABLE), line("A", 0));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-1", 0L, 0L, 0L));
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::sentence)
                .containsExactly(
                        tuple(
                                ExceptionType.BOOKING_REFUSED,
                                "Snapshot S-1 leaves more than 10000 stock items of fba unsaid:"
                                        + " they stay as they are, name those that are empty"));
    }

    @Test
    void anOlderOneChangesNothing() {
        received("A", 10, SIX);
        snapshot("S-2", EIGHT, List.of(), line("A", 10));
        snapshot("S-1", NOON, List.of(Status.AVAILABLE), line("A", 2));
        run();
        assertThat(booked()).containsExactly(tuple("snapshot:S-2", 10L, 10L, 0L));
        assertThat(stage.count("keeper_snapshot")).isEqualTo(1);
        assertThat(stage.ledger.stock(item("A", "fba")).available()).isEqualTo(10);
    }

    @Test
    void oneAfterTheOtherKnowsWhatTheOtherHasBooked() {
        received("A", 10, SIX);
        snapshot("S-1", SIX.plusSeconds(60), List.of(), line("A", 8));
        run();
        sold("A", 1, NOON);
        snapshot("S-2", EIGHT, List.of(), line("A", 7));
        stage.untilQuiet();
        assertThat(booked())
                .containsExactly(
                        tuple("snapshot:S-1", 10L, 8L, -2L), tuple("snapshot:S-2", 7L, 7L, 0L));
    }

    @Test
    void aLargeDifferenceIsForAPerson() {
        received("A", 10, SIX);
        received("B", 10, SIX);
        snapshot("S-1", NOON, List.of(), line("A", 8), line("B", 7));
        run();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(
                        ExceptionOpened::type, ExceptionOpened::subject, ExceptionOpened::sentence)
                .containsExactly(
                        tuple(
                                ExceptionType.SNAPSHOT_DIFFERENCE,
                                "house/snapshot:S-1",
                                "Snapshot S-1 has 7 units of B AVAILABLE at fba, and 10 were"
                                        + " expected: 3 are missing"));
    }

    @Test
    void whatAStockItemDoesNotTakeIsForAPerson() {
        received("A", 5, SIX);
        for (int n = 0; n < 100; n++) {
            stage.tell(
                    new OpenCount(
                            item("A", "fba"),
                            "X" + n,
                            Status.AVAILABLE,
                            null,
                            null,
                            Evidence.NONE));
        }
        snapshot("S-1", NOON, List.of(), line("A", 5));
        run();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type, ExceptionOpened::cause)
                .containsExactly(tuple(ExceptionType.BOOKING_REFUSED, "house/A@fba"));
    }

    @Test
    void nothingIsRememberedOfWhereWeCount() {
        stage.tell(new ChangeCustody(FBA, Custody.OURS));
        received("A", 10, SIX);
        run();
        assertThat(stage.count("external_location")).isZero();
        assertThat(stage.count("external_move")).isZero();
        stage.tell(new ChangeCustody(FBA, Custody.EXTERNAL));
        received("A", 10, SIX);
        stage.untilQuiet();
        assertThat(stage.count("external_location")).isEqualTo(1);
        assertThat(stage.count("external_move")).isEqualTo(1);
    }

    @Test
    void whatANewerSnapshotHasSeenIsForgotten() {
        received("A", 10, SIX);
        received("A", 1, NOON.plusSeconds(3 * 24 * 3600));
        snapshot("S-1", NOON.plusSeconds(2 * 24 * 3600), List.of(), line("A", 10));
        run();
        assertThat(stage.count("external_move")).isEqualTo(1);
    }

    private void run() {
        stage.runtime.start();
        stage.untilQuiet();
    }

    private List<Tuple> booked() {
        return stage.ledger.events(StockCounted.class).stream()
                .map(it -> tuple(it.count(), it.expected(), it.counted(), it.variance()))
                .toList();
    }

    private void received(String sku, long units, Instant at) {
        receive(sku, Status.AVAILABLE, units, at);
    }

    private void damaged(String sku, long units, Instant at) {
        receive(sku, Status.DAMAGED, units, at);
    }

    private void receive(String sku, Status to, long units, Instant at) {
        stage.tell(
                new ReceiveStock(
                        item(sku, "fba"), "R", to, units, null, null, null, Evidence.of("R", at)));
    }

    private void sold(String sku, long units, Instant at) {
        stage.tell(
                new ReportSale(
                        item(sku, "fba"), "S", null, units, null, null, Evidence.of("S", at)));
    }

    private void report(String sku, KeeperReport report, long units, Instant at) {
        stage.tell(
                new ReportMovement(
                        item(sku, "fba"), "ADJ", report, units, null, Evidence.of("ADJ", at)));
    }

    private static SnapshotLine line(String sku, long units) {
        return new SnapshotLine(new Sku(sku), Status.AVAILABLE, units);
    }

    private void snapshot(
            String number, Instant takenAt, List<Status> complete, SnapshotLine... lines) {
        stage.tell(
                new ReportSnapshot(
                        new SnapshotId(OwnerId.HOUSE, new SnapshotNumber(number)),
                        FBA,
                        takenAt,
                        complete,
                        new SnapshotTolerance(2, 0),
                        List.of(lines),
                        Evidence.NONE));
    }
}
