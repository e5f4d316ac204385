package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.PrepNeed;
import java.util.List;

/**
 * What is to be done, or was done, to the units of one line before they leave.
 *
 * @param needs each once
 */
public record LinePrep(int line, List<PrepNeed> needs) {

    /** Keeps each need once. */
    public LinePrep {
        Require.positive(line, "line");
        Require.that(!needs.isEmpty(), "a line must name what is to be done to its units");
        needs = needs.stream().distinct().sorted().toList();
    }
}
