package io.stockbook.application.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a table must have by the events. Of those in which it differs it names the one
 * whose last event comes first, so that the reader starts where it went wrong.
 */
final class FoldedRows {

    /** One row, the last event that it is made of, and whether it may be absent. */
    private record Row(long position, Columns columns, boolean optional) {}

    private final String query;
    private final List<String> key;
    private final Map<List<String>, Row> rows = new HashMap<>();
    private final Earliest differences = new Earliest();

    /** Rows of this query, named by these of its columns. */
    FoldedRows(String query, String... key) {
        this.query = query;
        this.key = List.of(key);
    }

    /** The row of this key must hold these columns, each a name and then its value. */
    void put(long position, List<String> key, @Nullable Object... columns) {
        put(position, key, columns(columns), false);
    }

    /** The row of this key must hold these columns; an optional one only if it is there. */
    void put(long position, List<String> key, Columns columns, boolean optional) {
        rows.put(key, new Row(position, columns, optional));
    }

    static Columns columns(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return new Columns(values);
    }

    /**
     * Compares with what is stored.
     *
     * @throws Violation when anything differs
     */
    void compare(DSLContext snapshot) {
        try (Cursor<Record> stored = snapshot.resultQuery(query).fetchSize(1_000).fetchLazy()) {
            stored.forEach(this::compare);
        }
        rows.forEach(
                (missing, row) -> {
                    if (!row.optional()) {
                        differences.add(row.position(), missing + " has no row");
                    }
                });
        differences.end();
    }

    private void compare(Record stored) {
        List<String> found =
                Arrays.asList(
                        key.stream()
                                .map(column -> stored.get(column, String.class))
                                .toArray(String[]::new));
        Row row = rows.remove(found);
        if (row == null) {
            differences.add(0, found + " has a row and no event");
            return;
        }
        String differing = row.columns().differencesFrom(stored);
        if (!differing.isEmpty()) {
            differences.add(row.position(), found + ": " + differing);
        }
    }
}
