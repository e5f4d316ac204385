package io.stockbook.messages.stock;

import org.jspecify.annotations.Nullable;

/**
 * Units going from one status to another: the only thing that ever happens to stock.
 *
 * @param quantity units, always positive; the direction is in the statuses
 * @param lot the lot they belong to, when the SKU is tracked by lot
 */
public record Movement(Status from, Status to, long quantity, @Nullable String lot) {

    /** What this movement adds to a status: positive, negative or nothing. */
    public long effectOn(Status status) {
        return (status == to ? quantity : 0) - (status == from ? quantity : 0);
    }
}
