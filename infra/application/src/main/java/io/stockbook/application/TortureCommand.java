package io.stockbook.application;

import io.stockbook.application.torture.Settings;
import io.stockbook.application.torture.Summary;
import io.stockbook.application.torture.Torture;
import io.stockbook.application.torture.nemesis.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code torture}: exit status 0 only when every promise was kept under everything. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description = "Load, kills, cuts and stops, then every promise checked.")
final class TortureCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Mixin private DataDirectory data = new DataDirectory();

    @Option(
            names = "--minutes",
            defaultValue = "5",
            description = "How long things go wrong (${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What is done and what goes wrong follows from it (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where raw logs and summary go; torture/ of the data directory if not said.")
    private @Nullable Path out;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NEMESIS",
            description = "Only these go wrong: ${COMPLETION-CANDIDATES}, or none.",
            completionCandidates = Nemeses.class)
    private List<String> only = Nemeses.ALL;

    @Option(names = "--keep", description = "Keep the database although nothing was found.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Duration duration = Duration.ofMillis(Math.round(minutes * 60_000));
        Path directory = out == null ? unsaid() : out.toAbsolutePath();
        Settings settings =
                Settings.usual(seed, duration, directory, keep).only(Nemeses.named(only));
        Summary summary = new Torture(settings, System.err).run();
        System.err.println("Raw logs and summary are in " + directory);
        System.err.println(summary.sentence());
        System.out.println(summary.json());
        return summary.holds() ? 0 : 1;
    }

    private Path unsaid() {
        return data.path()
                .resolve("torture")
                .resolve("seed-%d-%s".formatted(seed, NAME.format(Instant.now())));
    }

    /** The nemeses by the words that the guide has for them. */
    private static final class Nemeses implements Iterable<String> {

        static final List<String> ALL = Arrays.stream(Kind.values()).map(Kind::word).toList();

        static Set<Kind> named(List<String> words) {
            for (String word : words) {
                if (!ALL.contains(word) && !word.equals("none")) {
                    throw new UsageMistake("there is no nemesis " + word);
                }
            }
            return Arrays.stream(Kind.values())
                    .filter(kind -> words.contains(kind.word()))
                    .collect(Collectors.toSet());
        }

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }
}
