package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.custody.SnapshotState;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SnapshotQueriesTest {

    private Shown shown;
    private SnapshotQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                """
                                INSERT INTO read_snapshots_1.header
                                SELECT 'house', 'S-' || n, CASE WHEN n < 4 THEN 'FBA' ELSE '3PL' END,
                                       now(), CASE WHEN n = 1 THEN 'AVAILABLE,DAMAGED' END,
                                       10, 100, CASE WHEN n = 3 THEN 'S-2' END, 4,
                                       CASE WHEN n = 2 THEN 1 ELSE 0 END, 2, 'ledger', now(), n,
                                       now(), 1, 9, n <> 4
                                FROM generate_series(1, 4) n
                                """)
                        .write(
                                """
                                INSERT INTO read_snapshots_1.line VALUES
                                ('house', 'S-1', 'A', 'AVAILABLE', true, 9, 10, 0, 2, -1, 4, 5),
                                ('house', 'S-1', 'A', 'DAMAGED', true, 3, 3, 0, 0, 0, 4, 6),
                                ('house', 'S-1', 'B', 'AVAILABLE', false, 0, 7, 0, 0, -5, 4, 7),
                                ('house', 'S-1', 'C', 'AVAILABLE', true, 8, NULL, NULL, NULL, NULL,
                                 NULL, NULL)
                                """)
                        .ledgerEndsAt(9, "1 hour")
                        .viewIsAt("snapshots", 9);
        queries = new SnapshotQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void aSnapshotTellsHowFarItIsHeldAgainstTheBooks() {
        SnapshotAnswer answer = queries.of(snapshot("S-1")).orElseThrow();

        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
        assertThat(answer.snapshot().complete()).containsExactly(Status.AVAILABLE, Status.DAMAGED);
        assertThat(answer.snapshot().tolerance()).isEqualTo(new SnapshotTolerance(10, 100));
        assertThat(answer.snapshot().state()).isEqualTo(SnapshotState.BOOKED);
        assertThat(answer.snapshot().different()).isEqualTo(2);
        assertThat(queries.of(snapshot("S-9"))).isEmpty();
    }

    @Test
    void differencesAreListedOverAllSnapshotsOfAPlaceASkuOrATime() {
        Page<SnapshotDifference> all = differences(new DifferenceFilter(null, null, null, null));
        assertThat(all.items())
                .extracting(
                        SnapshotDifference::snapshot,
                        SnapshotDifference::sku,
                        SnapshotDifference::difference,
                        SnapshotDifference::bookedPosition)
                .containsExactly(tuple("S-1", "B", -7L, 7L), tuple("S-1", "A", -1L, 5L));
        assertThat(
                        differences(
                                        new DifferenceFilter(
                                                new LocationId("FBA"), new Sku("A"), null, null))
                                .items())
                .hasSize(1);
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(differences(new DifferenceFilter(null, null, past, null)).items()).hasSize(2);
        assertThat(differences(new DifferenceFilter(null, null, null, past)).items()).isEmpty();
        assertThat(
                        differences(new DifferenceFilter(new LocationId("3PL"), null, null, null))
                                .items())
                .isEmpty();
        Page<SnapshotDifference> first =
                queries.differences(
                        OwnerId.HOUSE,
                        new DifferenceFilter(null, null, null, null),
                        new PageRequest(null, 1));
        assertThat(
                        queries.differences(
                                        OwnerId.HOUSE,
                                        new DifferenceFilter(null, null, null, null),
                                        new PageRequest(first.next(), 1))
                                .items())
                .extracting(SnapshotDifference::sku)
                .containsExactly("A");
    }

    private Page<SnapshotDifference> differences(DifferenceFilter wanted) {
        return queries.differences(OwnerId.HOUSE, wanted, new PageRequest(null, 10));
    }

    @Test
    void anOutdatedOneNamesTheNewer() {
        assertThat(of("S-2").state()).isEqualTo(SnapshotState.OPEN);
        assertThat(of("S-2").complete()).isEmpty();
        assertThat(of("S-4").state()).as("more lines are to come").isEqualTo(SnapshotState.OPEN);
        assertThat(of("S-3").state()).isEqualTo(SnapshotState.OUTDATED);
        assertThat(of("S-3").supersededBy()).isEqualTo("S-2");
    }

    @Test
    void snapshotsAreListedByLocationTheLastFirst() {
        assertThat(numbers(null)).containsExactly("S-4", "S-3", "S-2", "S-1");
        assertThat(numbers("FBA")).containsExactly("S-3", "S-2", "S-1");
    }

    @Test
    void eachLineTellsWhatWasReportedExpectedAndBooked() {
        assertThat(queries.lines(snapshot("S-1"), false, PageRequest.FIRST).items())
                .extracting(
                        SnapshotLineAnswer::sku,
                        SnapshotLineAnswer::status,
                        SnapshotLineAnswer::named,
                        SnapshotLineAnswer::reported,
                        SnapshotLineAnswer::expected,
                        SnapshotLineAnswer::difference,
                        SnapshotLineAnswer::variance)
                .containsExactly(
                        tuple("A", Status.AVAILABLE, true, 9L, 10L, -1L, -1L),
                        tuple("A", Status.DAMAGED, true, 3L, 3L, 0L, 0L),
                        tuple("B", Status.AVAILABLE, false, 0L, 7L, -7L, -5L),
                        tuple("C", Status.AVAILABLE, true, 8L, null, null, null));
    }

    @Test
    void onlyWhatDiffersIsListedWhenThatIsAsked() {
        assertThat(queries.lines(snapshot("S-1"), true, PageRequest.FIRST).items())
                .extracting(SnapshotLineAnswer::sku, SnapshotLineAnswer::difference)
                .containsExactly(tuple("A", -1L), tuple("B", -7L));
    }

    private SnapshotSummary of(String number) {
        return queries.of(snapshot(number)).orElseThrow().snapshot();
    }

    private List<String> numbers(@Nullable String location) {
        LocationId at = location == null ? null : new LocationId(location);
        return queries.page(OwnerId.HOUSE, at, PageRequest.FIRST).items().stream()
                .map(SnapshotSummary::number)
                .toList();
    }

    private static SnapshotId snapshot(String number) {
        return new SnapshotId(OwnerId.HOUSE, new SnapshotNumber(number));
    }
}
