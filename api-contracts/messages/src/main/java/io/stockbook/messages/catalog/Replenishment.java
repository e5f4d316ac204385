package io.stockbook.messages.catalog;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.SupplierCode;

/**
 * When and of whom a SKU is bought again for one location.
 *
 * @param reorderPoint with this many left, or fewer, more is needed
 * @param orderQuantity how many are bought at once
 * @param leadTimeDays from the order to the dock
 * @param supplier of whom it is usually bought
 */
public record Replenishment(
        long reorderPoint, long orderQuantity, int leadTimeDays, SupplierCode supplier) {

    /** The longest time from an order to the dock. */
    public static final int LONGEST_LEAD_TIME_DAYS = 730;

    /** Checks the numbers. */
    public Replenishment {
        Require.notNegative(reorderPoint, "reorderPoint");
        Require.positive(orderQuantity, "orderQuantity");
        Require.that(
                leadTimeDays >= 0 && leadTimeDays <= LONGEST_LEAD_TIME_DAYS,
                "leadTimeDays must be from 0 to %d, not %d"
                        .formatted(LONGEST_LEAD_TIME_DAYS, leadTimeDays));
    }
}
