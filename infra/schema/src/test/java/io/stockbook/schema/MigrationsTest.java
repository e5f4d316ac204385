package io.stockbook.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
