package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;

/** Units of one location promised to one line. */
public record LineAllocation(
        AllocationId allocation, int line, LocationId location, long quantity) {
    /** Checks the number. */
    public LineAllocation {
        Require.positive(quantity, "quantity");
    }
}
