package io.stockbook.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The grain of every moment in an event: what is stored comes back the same, so that whoever reads
 * an event from memory and whoever reads it from the database years later read one and the same.
 */
public final class Microseconds {

    private Microseconds() {}

    /** The moment without its finer digits. */
    public static Instant cut(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same of a moment that may be absent. */
    public static @Nullable Instant of(@Nullable Instant moment) {
        return moment == null ? null : cut(moment);
    }
}
