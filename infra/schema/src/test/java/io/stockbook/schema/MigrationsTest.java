package io.stockbook.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MigrationsTest {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theApplicationReadsTheLedgerAndChangesNothingThere() throws Exception {
        asOwner("CREATE TABLE ledger.sample (x int)");

        assertThatCode(() -> asApplication("SELECT * FROM ledger.sample"))
                .doesNotThrowAnyException();
        for (String change :
                List.of(
                        "INSERT INTO ledger.sample VALUES (1)",
                        "UPDATE ledger.sample SET x = 1",
                        "DELETE FROM ledger.sample",
                        "TRUNCATE ledger.sample",
                        "CREATE TABLE ledger.other (x int)")) {
            assertThatThrownBy(() -> asApplication(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFunctionOfTheLedgerIsForWhoIsNamed() throws Exception {
        asOwner(
                "CREATE FUNCTION ledger.sample() RETURNS int LANGUAGE sql SECURITY DEFINER AS"
                        + " 'SELECT 1'");
        assertThatThrownBy(() -> asApplication("SELECT ledger.sample()"))
                .hasMessageContaining("permission denied");

        asOwner("GRANT EXECUTE ON FUNCTION ledger.sample TO " + database.application().user());
        asApplication("SELECT ledger.sample()");
    }

    @Test
    void theEdgeAndEachGenerationOfAViewAreTheApplicationsToChange() throws Exception {
        asOwner("CREATE TABLE edge.sample (id serial, x int)");
        asOwner("CALL read.open_generation('sample', 1)");
        asOwner("CREATE TABLE read_sample_1.row (id serial, x int)");
        asOwner("CREATE VIEW read.sample AS SELECT * FROM read_sample_1.row");

        asApplication("INSERT INTO edge.sample (x) VALUES (1)");
        asApplication("TRUNCATE edge.sample");
        asApplication("INSERT INTO read_sample_1.row (x) VALUES (1)");
        asApplication("UPDATE read_sample_1.row SET x = 2");
        asApplication("DELETE FROM read.sample");
    }

    @Test
    void severalProcessesMayMigrateAtOnce() throws Exception {
        asOwner("CREATE DATABASE several_at_once");
        try {
            DatabaseLogin owner = database.owner();
            String url = owner.url().replaceFirst("/[^/?]*(\\?.*)?$", "/several_at_once$1");
            DatabaseLogin empty = new DatabaseLogin(url, owner.user(), owner.password());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> starts = new ArrayList<>();
                for (int process = 0; process < 4; process++) {
                    starts.add(
                            threads.submit(
                                    () ->
                                            Migrations.migrate(
                                                    empty, database.application().user())));
                }
                for (Future<?> start : starts) {
                    assertThat(start.get()).isNull();
                }
            }
        } finally {
            asOwner("DROP DATABASE several_at_once WITH (FORCE)");
        }
    }

    @Test
    void reservationsFromBeforeCheckoutsHadLinesGetTheirs() throws Exception {
        asOwner(
                """
                INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name,
                    revision, recorded_at, payload, metadata, content, hash)
                SELECT line, stream, 1, 'stock-item', gen_random_uuid(), 'stock.allocated', 1,
                    now(), format('{"allocation": "%s", "demand": {"line": %s}}', id, line)::json,
                    '{}', '', ''
                FROM (VALUES (2, 'house/A%2FB%20%C3%BC@north'), (3, 'house/A@south'))
                        AS item (line, stream),
                     (VALUES ('0190a6e0-0000-7000-8000-000000000001')) AS one (id)
                """);
        asOwner(
                """
                INSERT INTO ledger.reservation
                    (owner, checkout, allocation, sku, location, line, quantity)
                VALUES ('house', 'C', '0190a6e0-0000-7000-8000-000000000001', 'A/B ü', 'north', 0, 1),
                       ('house', 'C', '0190a6e0-0000-7000-8000-000000000001', 'A', 'south', 0, 1)
                """);
        try (var script =
                Objects.requireNonNull(
                        MigrationsTest.class.getResourceAsStream(
                                "/db/migration/V42__ordered_checkouts.sql"))) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            asOwner(sql.substring(sql.indexOf("CREATE FUNCTION")));
        }
        asOwner(
                """
                DO $$
                BEGIN
                    ASSERT (SELECT array_agg(line ORDER BY location) FROM ledger.reservation)
                        = ARRAY [2, 3];
                END
                $$
                """);
    }

    @Test
    void aRoleNameThatIsMoreThanANameIsRefused() {
        assertThatThrownBy(() -> Migrations.migrate(database.owner(), "x\"; DROP SCHEMA ledger"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void asOwner(String sql) throws SQLException {
        execute(database.owner(), sql);
    }

    private void asApplication(String sql) throws SQLException {
        execute(database.application(), sql);
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
