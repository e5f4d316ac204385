package io.stockbook.queries;

import java.util.List;

/**
 * How a SKU is bought again for a location, what there is of it, and what was drafted.
 *
 * @param terms when and of whom it is bought again
 * @param position what there is, less what orders wait for, and what is to come: the sum of the
 *     five after it, of which {@code waiting} counts against it
 * @param inspection units that are there and not put away
 * @param onOrder units of drafts and purchase orders for the location that are not booked yet
 * @param drafts how many purchase orders were drafted by itself so far
 * @param openDrafts the numbers of those that nobody has approved or called off
 * @param declined whether a person has called off a draft, and there was not enough since
 */
public record ReplenishmentNeed(
        String sku,
        ReplenishmentAnswer terms,
        long position,
        long available,
        long inspection,
        long waiting,
        long onOrder,
        long inTransit,
        long drafts,
        List<String> openDrafts,
        boolean declined) {

    /** Keeps the list as it is. */
    public ReplenishmentNeed {
        openDrafts = List.copyOf(openDrafts);
    }
}
