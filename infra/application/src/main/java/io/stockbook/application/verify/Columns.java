package io.stockbook.application.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns of one row as the events say they must be, by name and in a fixed order. */
record Columns(Map<String, @Nullable Object> values) {

    private static final Duration STORED_TIME = Duration.ofNanos(1_000);

    /** The columns in which a stored row differs, each with both values; empty when it does not. */
    String differencesFrom(Record row) {
        StringJoiner differences = new StringJoiner("; ");
        values.forEach(
                (column, folded) -> {
                    Object stored = stored(row, column, folded);
                    if (!same(stored, folded)) {
                        differences.add(
                                "%s is stored as %s, the events say %s"
                                        .formatted(column, stored, folded));
                    }
                });
        return differences.toString();
    }

    private static @Nullable Object stored(Record row, String column, @Nullable Object folded) {
        if (folded == null) {
            return row.get(column);
        }
        if (folded instanceof List) {
            return Arrays.asList(row.get(column, String[].class));
        }
        return row.get(column, folded.getClass());
    }

    /** The database keeps times to the microsecond, a sender may say them to the nanosecond. */
    private static boolean same(@Nullable Object stored, @Nullable Object folded) {
        if (stored instanceof Instant one && folded instanceof Instant other) {
            return Duration.between(one, other).abs().compareTo(STORED_TIME) < 0;
        }
        return stored == null ? folded == null : stored.equals(folded);
    }
}
