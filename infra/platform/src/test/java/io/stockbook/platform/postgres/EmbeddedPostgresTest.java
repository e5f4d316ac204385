package io.stockbook.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The temporary directory is closed to everybody but its owner, so this also walks that trap. */
final class EmbeddedPostgresTest {

    @TempDir Path directory;

    @Test
    void itIsDurableChecksummedAndOnLoopbackOnly() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            DatabaseLogin application = postgres.application();

            assertThat(setting(application, "fsync")).isEqualTo("on");
            assertThat(setting(application, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(application, "full_page_writes")).isEqualTo("on");
            assertThat(setting(application, "data_checksums")).isEqualTo("on");
            assertThat(setting(application, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(application, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(application, "SELECT datcollate FROM pg_database LIMIT 1"))
                    .isEqualTo("C");
        }
    }

    @Test
    void theTwoRolesHavePasswordsOfTheirOwnThatOnlyTheOwnerOfTheFileReads() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            DatabaseLogin owner = postgres.owner();
            DatabaseLogin application = postgres.application();

            assertThat(owner.password()).isNotEqualTo(application.password());
            assertThat(PosixFilePermissions.toString(permissions("postgres-logins.properties")))
                    .isEqualTo("rw-------");
            DatabaseLogin guess = new DatabaseLogin(owner.url(), owner.user(), "guess");
            assertThatThrownBy(() -> Sql.value(guess, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> Sql.execute(application, "CREATE TABLE public.x (y int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void dataIsKeptOverARestart() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
            Sql.execute(first.owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory)) {
            assertThat(Sql.value(second.owner(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void settingsThatLoseEventsAreRefusedAndNothingIsDeleted() throws Exception {
        EmbeddedPostgres.start(directory).close();
        Path settings = directory.resolve("postgres/postgresql.conf");
        String kept = Files.readString(settings);
        Files.writeString(settings, kept + "fsync = off\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("fsync = off");

        Files.writeString(settings, kept);
        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void aRoleThatCommitsWithoutWaitingIsRefused() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            Sql.execute(
                    postgres.application(), "ALTER ROLE CURRENT_USER SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("synchronous_commit = off for stockbook at");
    }

    @Test
    void aStartThatFailsDeletesNothingAndSaysWhatTheServerSaid() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
            Sql.execute(first.owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        Path control = directory.resolve("postgres/global/pg_control");
        Path aside = directory.resolve("pg_control");
        Files.move(control, aside);

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("pg_control");

        Files.move(aside, control);
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory)) {
            assertThat(Sql.value(second.owner(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws Exception {
        Path other = Files.createDirectories(directory.resolve("postgres"));
        Path note = Files.writeString(other.resolve("note"), "mine");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining(other.toString());

        assertThat(note).hasContent("mine");
    }

    @Test
    void aHalfMadeClusterOfACrashedStartDoesNotStandInTheWay() throws Exception {
        Path half = Files.createDirectories(directory.resolve("postgres-unfinished-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        EmbeddedPostgres.start(directory).close();

        assertThat(half.resolve("PG_VERSION")).exists();
        assertThat(directory.resolve("postgres/PG_VERSION")).exists();
    }

    private static String setting(DatabaseLogin login, String name) throws SQLException {
        return Sql.value(login, "SHOW " + name);
    }

    private Set<PosixFilePermission> permissions(String name) throws Exception {
        return Files.getPosixFilePermissions(directory.resolve(name));
    }
}
