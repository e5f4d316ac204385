package io.stockbook.messages.order;

import io.stockbook.messages.catalog.PrepNeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the units of one line are prepared.
 *
 * @param wanted units that are to have it before the order goes on, or null where it was all of the
 *     line and nobody counted
 * @param prepared units that have it, or null likewise
 */
public record PrepOfLine(
        int line, List<PrepNeed> needs, @Nullable Long wanted, @Nullable Long prepared) {

    /** Keeps the list as it is. */
    public PrepOfLine {
        needs = List.copyOf(needs);
    }

    /** True when nothing of it lacks, once somebody has reported it. */
    public boolean isDone() {
        return wanted == null || prepared == null || prepared >= wanted;
    }
}
