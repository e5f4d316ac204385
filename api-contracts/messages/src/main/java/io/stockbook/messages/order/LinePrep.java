package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.PrepNeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, or was done, to the units of one line before they leave.
 *
 * @param needs each once
 * @param quantity units of the line that have it now, those reported before among them; or null for
 *     as many as were wanted when it was first asked for what nobody has reported yet
 */
public record LinePrep(int line, List<PrepNeed> needs, @Nullable Long quantity) {

    /** Keeps each need once. */
    public LinePrep {
        Require.positive(line, "line");
        Require.that(!needs.isEmpty(), "a line must name what is to be done to its units");
        needs = needs.stream().distinct().sorted().toList();
        if (quantity != null) {
            Require.positive(quantity, "quantity");
        }
    }

    /** The same, of as many as it was asked for. */
    public LinePrep(int line, List<PrepNeed> needs) {
        this(line, needs, null);
    }
}
