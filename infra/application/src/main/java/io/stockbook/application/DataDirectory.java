package io.stockbook.application;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data is kept: as {@code --data} says, else {@code STOCKBOOK_HOME}. */
final class DataDirectory {

    private static final String HOME = "STOCKBOOK_HOME";
    private static final String USUAL = ".stockbook";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where data is kept; STOCKBOOK_HOME or else .stockbook of the working"
                            + " directory if not said.")
    private @Nullable Path said;

    /** The directory, which may not be there yet. */
    Path path() {
        return (said == null ? unsaid() : said).toAbsolutePath();
    }

    private static Path unsaid() {
        String given = System.getenv(HOME);
        return Path.of(given == null || given.isBlank() ? USUAL : given);
    }
}
