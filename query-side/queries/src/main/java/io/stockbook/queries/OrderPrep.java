package io.stockbook.queries;

import io.stockbook.messages.catalog.PrepNeed;

/**
 * What the order's channel wants done to the units of one line before they leave.
 *
 * @param done true once somebody has recorded it
 */
public record OrderPrep(int line, PrepNeed need, boolean done) {}
