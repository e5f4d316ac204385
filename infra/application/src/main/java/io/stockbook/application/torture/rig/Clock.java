package io.stockbook.application.torture.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of one node's process, which libfaketime (a library put in front of the C library) lets
 * us step. What measures time that passes, and not the time of day, is left alone.
 */
public final class Clock {

    private static final List<Path> PLACES =
            Stream.of(
                            "/usr/lib/x86_64-linux-gnu/faketime",
                            "/usr/lib/faketime",
                            "/usr/lib64/faketime",
                            "/usr/local/lib/faketime")
                    .map(place -> Path.of(place, "libfaketime.so.1"))
                    .toList();

    private final Path library;
    private final Path offset;

    private Clock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** A clock that can be stepped, where the library is there. */
    static Optional<Clock> in(Path directory) throws IOException {
        Optional<Path> library = PLACES.stream().filter(Files::exists).findFirst();
        if (library.isEmpty()) {
            return Optional.empty();
        }
        Clock clock = new Clock(library.get(), directory.resolve("clock"));
        clock.step(Duration.ZERO);
        return Optional.of(clock);
    }

    /** From now on, to the second, the process takes it to be so much later or earlier. */
    public void step(Duration from) throws IOException {
        Path draft = offset.resolveSibling("clock.next");
        Files.writeString(draft, "%+d\n".formatted(from.toSeconds()));
        Files.move(draft, offset, StandardCopyOption.ATOMIC_MOVE);
    }

    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Otherwise every timed wait of a JVM returns at once, and its threads spin.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }
}
