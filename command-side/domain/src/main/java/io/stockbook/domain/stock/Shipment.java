package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import org.jspecify.annotations.Nullable;

/**
 * Units that left for the customer and could still be reversed.
 *
 * @param number the shipment's number, when its sender gave one
 */
public record Shipment(
        AllocationId allocation,
        @Nullable String number,
        Demand demand,
        @Nullable ChannelCode channel,
        Rank rank,
        @Nullable String lot,
        long quantity) {

    /** True when a reversal of this allocation, and of this number if it names one, is of this. */
    boolean matches(AllocationId reversed, @Nullable String corrects) {
        return allocation.equals(reversed) && (corrects == null || corrects.equals(number));
    }

    Shipment less(long reversed) {
        return new Shipment(allocation, number, demand, channel, rank, lot, quantity - reversed);
    }
}
