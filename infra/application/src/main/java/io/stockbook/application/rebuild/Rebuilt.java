package io.stockbook.application.rebuild;

import java.util.List;

/**
 * What came of building a view anew.
 *
 * @param position where both stood when they were compared
 * @param tookOver whether the new one is the live one now
 */
public record Rebuilt(String view, long position, boolean tookOver, List<Compared> tables) {

    public Rebuilt {
        tables = List.copyOf(tables);
    }

    /** Rows of the one built anew, in all its tables. */
    public long rows() {
        return tables.stream().mapToLong(Compared::newRows).sum();
    }

    /** The tables in which the two differ. */
    public List<Compared> different() {
        return tables.stream().filter(table -> !table.same()).toList();
    }
}
