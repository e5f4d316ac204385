package io.stockbook.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneProcessPerDirectoryTest {

    @TempDir Path directory;

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstGoesOn() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining(directory.toString());

            assertThat(Sql.value(first.application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondProcessIsRefusedByTheNameOfTheDirectoryAndTheHolder() throws Exception {
        try (OtherStockbook other = OtherStockbook.holding(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("process " + other.pid());
            other.end();
        }
    }

    @Test
    void theServerEndsCleanlyWithItsJvm() throws Exception {
        try (OtherStockbook other = OtherStockbook.holding(directory)) {
            other.end();
        }
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        assertKept();
    }

    @Test
    void aServerThatOutlivedItsKilledJvmIsStoppedAndItsDataKept() throws Exception {
        try (OtherStockbook other = OtherStockbook.holding(directory)) {
            other.kill();
        }
        assertThat(postmaster().isAlive()).isTrue();
        assertKept();
    }

    @Test
    void aKilledPostmasterIsRecoveredFromAtTheNextStart() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory)) {
            Sql.execute(first.owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
            ProcessHandle postmaster = postmaster();
            assertThat(postmaster.destroyForcibly()).isTrue();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
        }
        assertKept();
    }

    @Test
    void aProcessIdThatSomebodyElseHasTodayDoesNotStandInTheWay() throws Exception {
        EmbeddedPostgres.start(directory).close();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory + "\n");

        EmbeddedPostgres.start(directory).close();
    }

    private void assertKept() throws Exception {
        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertThat(Sql.value(next.owner(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    private ProcessHandle postmaster() throws Exception {
        Path file = directory.resolve("postgres/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    }
}
