package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import in a process of its own is killed again and again; in the end nothing shows it. */
final class KilledImportTest {

    private static final long SEED = 20_101_201;
    @TempDir Path directory;

    @Test
    void an_import_that_was_killed_ends_with_the_same_report() throws Exception {
        survives(3_000, 1);
    }

    @Test
    @Tag("long")
    void so_does_a_larger_one_that_is_killed_again_and_again() throws Exception {
        survives(20_000, 4);
    }

    private void survives(int rows, int kills) throws Exception {
        Path file = directory.resolve("rows.csv.gz");
        write(file, rows);
        String uninterrupted = report("undisturbed", file);

        Random random = new Random(SEED);
        for (int kill = 0; kill < kills; kill++) {
            Process process = importing("killed", file);
            boolean ended = process.waitFor(4_000 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
            if (ended) {
                break;
            }
            // SIGKILL: no shutdown hook runs, and the database is left behind.
            assertThat(process.destroyForcibly().waitFor()).isNotZero();
        }

        assertThat(report("killed", file)).isEqualTo(uninterrupted);
        int verified = run("verify", "killed").waitFor();
        assertThat(verified).as(Files.readString(directory.resolve("killed.out"))).isZero();
    }

    private Process importing(String home, Path file) throws IOException {
        return run("import", home, "online-retail", file.toString(), "--json");
    }

    private Process run(String command, String home, String... arguments) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.stockbook.application.Stockbook",
                        command);
        process.command().addAll(List.of(arguments));
        process.environment().put("STOCKBOOK_HOME", directory.resolve(home).toString());
        process.environment().remove("STOCKBOOK_DB_URL");
        process.redirectError(directory.resolve(home + ".log").toFile());
        process.redirectOutput(directory.resolve(home + ".out").toFile());
        return process.start();
    }

    /** What the process printed, without how long it took. */
    private String report(String home, Path file) throws IOException, InterruptedException {
        assertThat(importing(home, file).waitFor()).isZero();
        return Files.readString(directory.resolve(home + ".out"))
                .replaceAll("(?m)^.* rows/s$", "")
                .replaceAll("\"seconds\":[0-9.]+", "");
    }

    private static void write(Path file, int count) throws IOException {
        Random random = new Random(SEED);
        StringBuilder rows =
                new StringBuilder(
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int row = 0; row < count; row++) {
            int invoice = 500_000 + row / 20;
            rows.append(
                    "%d,%d,ITEM,%d,2011-01-0%d 10:00:00,1.25,17850,%s%n"
                            .formatted(
                                    invoice,
                                    10_000 + random.nextInt(300),
                                    1 + random.nextInt(24),
                                    1 + invoice % 9,
                                    invoice % 3 == 0 ? "France" : "United Kingdom"));
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
