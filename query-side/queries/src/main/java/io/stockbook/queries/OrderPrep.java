package io.stockbook.queries;

import io.stockbook.messages.catalog.PrepNeed;
import org.jspecify.annotations.Nullable;

/**
 * What the order's channel wants done to the units of one line before they leave.
 *
 * @param done true once somebody has recorded it for as many as it was asked for
 * @param wanted units that are to have it, or null where nobody counted
 * @param prepared units that have it, or null where nobody counted
 */
public record OrderPrep(
        int line, PrepNeed need, boolean done, @Nullable Long wanted, @Nullable Long prepared) {}
