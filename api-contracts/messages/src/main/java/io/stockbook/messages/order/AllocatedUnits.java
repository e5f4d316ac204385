package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.AllocationId;

/** Units of one allocation of an order. */
public record AllocatedUnits(AllocationId allocation, long quantity) {

    /** Checks the number. */
    public AllocatedUnits {
        Require.positive(quantity, "quantity");
    }
}
