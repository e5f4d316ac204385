package io.stockbook.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the answers.
 *
 * @param next what to ask with for those after them, or null when these were the last
 */
public record Page<T>(List<T> items, @Nullable String next, AsOf asOf) {

    /** Keeps the items as they are. */
    public Page {
        items = List.copyOf(items);
    }
}
