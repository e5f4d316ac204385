package io.stockbook.queries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a SKU is bought again for a location, what there is of it, and what was drafted.
 *
 * @param terms when and of whom it is bought again
 * @param position what there is, less what orders wait for, and what is to come: the sum of the
 *     five after it, of which {@code waiting} counts against it
 * @param waiting units that orders want and could not ask for, queued or not; they count at the
 *     first location of their channel that buys them again, and at no other
 * @param inspection units that are there and not put away
 * @param onOrder units of drafts and purchase orders for the location that are not booked yet
 * @param drafts how many purchase orders were drafted by itself so far
 * @param openDrafts the numbers of those that nobody has approved or called off
 * @param declined whether a person has called off a draft, and there was not enough since
 * @param refused whether the last draft could not be made, and there was not enough since
 * @param draftedAt when the last one was drafted, or null
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
        boolean declined,
        boolean refused,
        @Nullable Instant draftedAt) {

    /** Keeps the list as it is. */
    public ReplenishmentNeed {
        openDrafts = List.copyOf(openDrafts);
    }
}
