package io.stockbook.application.torture;

import io.stockbook.application.torture.nemesis.Kind;
import io.stockbook.application.torture.nemesis.Tempo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param duration of load and nemeses, or null when each nemesis strikes once
 * @param kinds of nemeses that strike
 * @param writers clients that write
 * @param readers clients that read
 * @param out where raw logs, the database and the summary are written
 * @param keep true when the database stays although nothing was found
 */
public record Settings(
        long seed,
        @Nullable Duration duration,
        Tempo tempo,
        Set<Kind> kinds,
        int writers,
        int readers,
        Path out,
        boolean keep) {

    private static final int WRITERS = 8;
    private static final int READERS = 4;

    /** The load of the command. */
    public static Settings usual(long seed, Duration duration, Path out, boolean keep) {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        return new Settings(seed, duration, Tempo.USUAL, all, WRITERS, READERS, out, keep);
    }

    /** Each nemesis once and briefly, for a test. */
    public static Settings brief(long seed, Path out) {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        return new Settings(seed, null, Tempo.BRIEF, all, WRITERS, 2, out, false);
    }

    /** The same with these nemeses only. */
    public Settings only(Set<Kind> some) {
        return new Settings(seed, duration, tempo, some, writers, readers, out, keep);
    }
}
