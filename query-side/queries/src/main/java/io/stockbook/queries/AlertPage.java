package io.stockbook.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the alerts, the newest first.
 *
 * @param next what to ask with for those before them, or null when these were the first
 */
public record AlertPage(List<AlertAnswer> items, @Nullable String next) {

    /** Keeps the items as they are. */
    public AlertPage {
        items = List.copyOf(items);
    }
}
