package io.stockbook.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

    @TempDir Path directory;

    @Test
    void withoutAUrlItIsTheEmbeddedOne() throws Exception {
        try (Database database = Database.open(directory, Map.of())) {
            assertThat(Sql.value(database.application(), "SELECT current_user"))
                    .isEqualTo("stockbook");
            assertThat(Sql.value(database.owner(), "SELECT current_user"))
                    .isEqualTo("stockbook_owner");
        }
    }

    @Test
    void withAUrlItIsThatServerAndTheDataDirectoryStaysUntouched() throws Exception {
        Path unused = directory.resolve("unused");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            try (Database database = Database.open(unused, environment(server))) {
                assertThat(database.application()).isEqualTo(server.application());
                assertThat(database.owner()).isEqualTo(server.owner());
            }
            assertThat(Sql.value(server.application(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(unused).doesNotExist();
    }

    @Test
    void whoeverOnlyLooksMakesNoDatabase() throws Exception {
        Path empty = directory.resolve("empty");

        assertThatThrownBy(() -> Database.openExisting(empty, Map.of()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("There is no database in " + empty);
        assertThat(empty).doesNotExist();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory);
                Database database = Database.openExisting(empty, environment(server))) {
            assertThat(database.owner()).isEqualTo(server.owner());
        }
        try (Database database = Database.openExisting(directory, Map.of())) {
            assertThat(Sql.value(database.application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatLosesWhatItConfirmedIsRefused() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            Sql.execute(server.owner(), "ALTER DATABASE stockbook SET synchronous_commit = off");

            assertThatThrownBy(() -> Database.open(directory, environment(server)))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void aUrlWithoutItsLoginsIsRefusedByTheNamesOfWhatIsMissing() {
        assertThatThrownBy(
                        () ->
                                Database.open(
                                        directory,
                                        Map.of("STOCKBOOK_DB_URL", "jdbc:postgresql://db/stock")))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("STOCKBOOK_DB_OWNER_USER")
                .hasMessageContaining("STOCKBOOK_DB_OWNER_PASSWORD");
    }

    @Test
    void aLoginInALogShowsNoPassword() {
        assertThat(new DatabaseLogin("jdbc:postgresql://db/stock", "stockbook", "secret"))
                .hasToString("stockbook at jdbc:postgresql://db/stock");
    }

    private static Map<String, String> environment(EmbeddedPostgres server) {
        return Map.of(
                "STOCKBOOK_DB_URL", server.owner().url(),
                "STOCKBOOK_DB_OWNER_USER", server.owner().user(),
                "STOCKBOOK_DB_OWNER_PASSWORD", server.owner().password(),
                "STOCKBOOK_DB_USER", server.application().user(),
                "STOCKBOOK_DB_PASSWORD", server.application().password());
    }
}
