package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Snapshot;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

final class SnapshotsTest {

    private static final StockItemId MUG = item("mug");

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSnapshotIsDueAfterTwoHundredEventsAndStandsForThem() {
        receiveTimes(200);
        assertThat(snapshotVersion()).isEmpty();
        receiveTimes(1);
        assertThat(snapshotVersion()).containsExactly(201L);

        // Only the snapshot says that nothing is sold.
        assertThat(suspendInTheSnapshot()).isEqualTo(1);
        try (Node node = Node.on(database)) {
            assertThat(refusal(node.send(allocate(MUG, 1))).code())
                    .isEqualTo(RefusalCode.SELLING_SUSPENDED);
            assertThat(node.ledger().snapshots().unread()).isZero();
        }
    }

    @Test
    void theNextOneIsDueAfterTwoHundredMoreAndTakesThePlaceOfTheFirst() {
        receiveTimes(201);
        receiveTimes(200);
        assertThat(snapshotVersion()).containsExactly(201L);
        receiveTimes(1);
        assertThat(snapshotVersion()).containsExactly(402L);
    }

    @Test
    void aSnapshotThatIsGoneCostsOneLongerReadAndComesBack() {
        receiveTimes(1_300);
        assertThat(jdbc.update("DELETE FROM ledger.snapshot")).isEqualTo(1);

        assertThatAllAreThereAndTheSnapshotComesBackAt(1_301, 0);
    }

    @Test
    void aSnapshotInAFormThatIsNotTodaysIsPassedOver() {
        receiveTimes(1_300);
        assertThat(jdbc.update("UPDATE ledger.snapshot SET revision = 99")).isEqualTo(1);

        assertThatAllAreThereAndTheSnapshotComesBackAt(1_301, 1);
    }

    @Test
    void aBrokenSnapshotIsPassedOver() {
        receiveTimes(1_300);
        assertThat(jdbc.update("UPDATE ledger.snapshot SET payload = '{}'")).isEqualTo(1);

        assertThatAllAreThereAndTheSnapshotComesBackAt(1_301, 1);
    }

    @Test
    void aHistoryOfManyPagesIsReadWithoutASnapshot() {
        receiveTimes(StreamRows.AT_FIRST + 2 * StreamRows.PAGE);
        assertThat(jdbc.update("DELETE FROM ledger.snapshot")).isEqualTo(1);

        assertThatAllAreThereAndTheSnapshotComesBackAt(
                StreamRows.AT_FIRST + 2 * StreamRows.PAGE + 1, 0);
    }

    @Test
    void aSnapshotHoldsNoEventThatTheLedgerDidNotTake() {
        receiveTimes(200);
        try (Node one = Node.on(database);
                Node other = Node.on(database)) {
            assertThat(refusal(one.send(allocate(MUG, 201))).code())
                    .isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
            assertThat(other.send(receive(MUG, 7)).version()).isEqualTo(201);
            // To the first node this is event 201, with which a snapshot is due, unless it has
            // heard of the other's by now; the ledger says that it is not.
            assertThat(one.send(receive(MUG, 11)).version()).isEqualTo(202);
        }
        assertThat(
                        jdbc.queryForObject(
                                "SELECT version || ': ' || (payload -> 'balances' ->> 'available')"
                                        + " FROM ledger.snapshot",
                                String.class))
                .isIn("201: 207", "202: 218");
    }

    @Test
    void whenTooManyAreDueAtOnceSomeAreDroppedAndNobodyWaits() throws SQLException {
        Snapshots snapshots = new Snapshots(new StreamRows(database.dataSource()));
        Supplier<Snapshot> one = () -> new Snapshot("stock.snapshot", 1, "{}");
        try (Connection lock = locked()) {
            for (int count = 0; count < Snapshots.MOST_WAITING + 10; count++) {
                snapshots.due("stream-" + count, 1, one);
            }
            // One is being written, or is about to be.
            assertThat(snapshots.figures().dropped()).isBetween(9L, 10L);
            lock.rollback();
        }
        snapshots.close();
        SnapshotFigures figures = snapshots.figures();
        assertThat(figures.written() + figures.dropped()).isEqualTo(Snapshots.MOST_WAITING + 10L);
        assertThat(figures.failed()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsCountedAndNothingElseHappens() {
        Snapshots snapshots = new Snapshots(new StreamRows(database.dataSource()));
        snapshots.due("stream", 1, () -> new Snapshot("stock.snapshot", 1, "no json"));
        await().untilAsserted(() -> assertThat(snapshots.figures().failed()).isEqualTo(1));
        snapshots.due("stream", 1, () -> new Snapshot("stock.snapshot", 1, "{}"));
        await().untilAsserted(() -> assertThat(snapshots.figures().written()).isEqualTo(1));
        snapshots.close();
    }

    @Test
    void anOlderSnapshotDoesNotTakeThePlaceOfANewerOne() {
        StreamRows rows = new StreamRows(database.dataSource());
        rows.keep(MUG.key(), 9, new Snapshot("stock.snapshot", 1, "{}"));
        rows.keep(MUG.key(), 8, new Snapshot("stock.snapshot", 1, "{}"));
        assertThat(snapshotVersion()).containsExactly(9L);
    }

    private void assertThatAllAreThereAndTheSnapshotComesBackAt(int version, int unread) {
        try (Node node = Node.on(database)) {
            Answer answer = node.send(allocate(MUG, version - 1));
            assertThat(answer).isInstanceOf(Answer.Accepted.class);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(node.ledger().snapshots().unread()).isEqualTo(unread);
        }
        assertThat(snapshotVersion()).containsExactly((long) version);
        try (Node node = Node.on(database)) {
            assertThat(refusal(node.send(allocate(MUG, 1))).code())
                    .isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
            assertThat(node.ledger().snapshots().unread()).isZero();
        }
    }

    /** Opens a ledger, and closes it when the snapshots that were due are written. */
    private void receiveTimes(int times) {
        try (Node node = Node.on(database)) {
            List<CompletableFuture<Answer>> sent =
                    Stream.generate(() -> node.sendLater(receive(MUG, 1))).limit(times).toList();
            assertThat(sent)
                    .allSatisfy(answer -> assertThat(Node.answer(answer).version()).isPositive());
        }
    }

    private List<Long> snapshotVersion() {
        return jdbc.queryForList(
                "SELECT version FROM ledger.snapshot WHERE stream = ?", Long.class, MUG.key());
    }

    private int suspendInTheSnapshot() {
        return jdbc.update(
                "UPDATE ledger.snapshot SET payload ="
                        + " jsonb_set(payload::jsonb, '{suspended}', 'true')::json");
    }

    private Connection locked() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE ledger.snapshot");
        }
        return connection;
    }

    private static Refusal refusal(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal();
    }
}
