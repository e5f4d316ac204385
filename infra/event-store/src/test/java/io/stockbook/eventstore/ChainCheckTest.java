package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainCheckTest {

    /** What a database administrator can do whom nothing stops, and what is then said. */
    record Tampering(String sql, long position, String sentence) {}

    static List<Tampering> tamperings() {
        return List.of(
                new Tampering(
                        "UPDATE ledger.event SET payload = replace(payload::text, '10', '11')::json"
                                + " WHERE position = 2",
                        2,
                        "The event at position 2 does not hold what was appended."),
                new Tampering(
                        "UPDATE ledger.event SET recorded_at = recorded_at - interval '1 day'"
                                + " WHERE position = 3",
                        3,
                        "The event at position 3 does not hold what was appended."),
                new Tampering(
                        "UPDATE ledger.event SET metadata ="
                                + " replace(metadata::text, 'tester', 'nobody')::json"
                                + " WHERE position = 1",
                        1,
                        "The event at position 1 does not hold what was appended."),
                new Tampering(
                        "UPDATE ledger.event SET content = sha256('other') WHERE position = 2",
                        2,
                        "The event at position 2 does not hold what was appended."),
                new Tampering(
                        "UPDATE ledger.event SET hash = sha256('other') WHERE position = 2",
                        2,
                        "The event at position 2 is not chained to the event before it."),
                new Tampering(
                        "DELETE FROM ledger.event WHERE position = 2",
                        2,
                        "The event at position 2 is missing."),
                new Tampering(
                        "DELETE FROM ledger.event WHERE position = 3",
                        3,
                        "The event at position 3 is missing."),
                new Tampering(
                        "UPDATE ledger.head SET last_hash = sha256('other')",
                        3,
                        "The event at position 3 is the last one, and the head has another hash."),
                new Tampering(
                        "UPDATE ledger.event SET position = 5 WHERE position = 3;"
                                + " UPDATE ledger.head SET next_position = 3,"
                                + " last_hash = (SELECT hash FROM ledger.event WHERE position = 2)",
                        5,
                        "The event at position 5 stands behind the end of the ledger."));
    }

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @BeforeEach
    void threeEvents() {
        database = TestDatabase.fresh();
        try (Node node = Node.on(database)) {
            for (int i = 1; i <= 3; i++) {
                assertThat(node.send(receive(item("mug"), 10)).version()).isEqualTo(i);
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLedgerThatNobodyTouchedIsWhole() {
        assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void whatWasAlteredIsNamedByItsPosition(Tampering tampering) throws SQLException {
        as(database.owner(), "ALTER TABLE ledger.event DISABLE TRIGGER only_grows");
        as(database.owner(), tampering.sql());

        assertThat(new ChainCheck(database.dataSource()).firstBreak())
                .contains(new ChainCheck.Break(tampering.position(), tampering.sentence()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET version = 7",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "UPDATE ledger.outcome SET version = 7",
                "DELETE FROM ledger.outcome",
                "TRUNCATE ledger.outcome"
            })
    void noEventAndNoOutcomeIsEverChangedOrTakenAway(String sql) {
        assertThatThrownBy(() -> as(database.application(), sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(database.owner(), sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the ledger only grows");
    }

    @Test
    void theApplicationMovesTheHeadThroughTheFunctionsAlone() {
        assertThatThrownBy(
                        () ->
                                as(
                                        database.application(),
                                        "UPDATE ledger.head SET next_position = 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theHeadMovesOnlyBehindEventsThatAreThere() {
        assertThatThrownBy(
                        () ->
                                as(
                                        database.application(),
                                        "SELECT ledger.move_head(4, h.last_hash, 2, '{}', '{}',"
                                                + " now(), '{}', '{}', '{}', '{}', '{}') FROM"
                                                + " ledger.head h"))
                .hasMessageContaining("0 of 2 events stand at positions 4 to 5");
    }

    private static void as(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
