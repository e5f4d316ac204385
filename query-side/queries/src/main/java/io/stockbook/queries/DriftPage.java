package io.stockbook.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the SKUs of which a channel shows another number.
 *
 * @param next what to ask with for those after them, or null when these were the last
 */
public record DriftPage(List<Drift> items, @Nullable String next) {

    /** Keeps the items as they are. */
    public DriftPage {
        items = List.copyOf(items);
    }
}
