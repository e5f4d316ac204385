package io.stockbook.platform.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others take for rubbish after ten minutes is somebody's book after a day. */
final class DayOldDataTest {

    @TempDir Path directory;

    @Test
    void nothingIsLostHoweverTheDatabaseEndedTheDayBefore() throws Exception {
        try (OtherStockbook other = OtherStockbook.holding(directory)) {
            other.kill();
        }
        ageByADay();

        try (EmbeddedPostgres afterKilledJvm = EmbeddedPostgres.start(directory)) {
            Sql.execute(afterKilledJvm.owner(), "INSERT INTO kept VALUES (43)");
            killPostmaster();
        }
        ageByADay();

        try (EmbeddedPostgres afterKilledServer = EmbeddedPostgres.start(directory)) {
            Sql.execute(afterKilledServer.owner(), "INSERT INTO kept VALUES (44)");
        }
        ageByADay();

        try (EmbeddedPostgres afterStop = EmbeddedPostgres.start(directory)) {
            assertThat(
                            Sql.value(
                                    afterStop.owner(),
                                    "SELECT string_agg(answer::text, ' ' ORDER BY answer)"
                                            + " FROM kept"))
                    .isEqualTo("42 43 44");
        }
    }

    private void killPostmaster() throws Exception {
        Path file = directory.resolve("postgres/postmaster.pid");
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get(10, SECONDS);
    }

    private void ageByADay() throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.toList();
        }
        for (Path path : all) {
            // A server that outlived its JVM may put files away meanwhile.
            if (Files.exists(path)) {
                Files.setLastModifiedTime(path, yesterday);
            }
        }
    }
}
