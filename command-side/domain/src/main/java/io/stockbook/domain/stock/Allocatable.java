package io.stockbook.domain.stock;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import org.jspecify.annotations.Nullable;

/**
 * What one asker can be promised here: its channel's ring-fence, less what its channel's own queue
 * before it will draw from that, and what is neither fenced nor queued for before it.
 *
 * @param fenced units out of the channel's ring-fence
 * @param common units that nobody has a claim on
 */
record Allocatable(long fenced, long common) {

    /** For this demand of this channel; a demand that waits here already goes by its own place. */
    static Allocatable to(Stock stock, Demand demand, @Nullable ChannelCode channel) {
        Queue queue = stock.queue();
        long own = stock.fences().filledFor(channel);
        long drawn = own == 0 ? 0 : Math.min(own, queue.ahead(demand, channel));
        long unfenced = stock.balances().available() - stock.fences().filled();
        return new Allocatable(own - drawn, Math.max(0, unfenced - (queue.ahead(demand) - drawn)));
    }

    long units() {
        return fenced + common;
    }

    /** How many of these units come out of the fence: it is drawn down first. */
    long fencedOf(long quantity) {
        return Math.min(quantity, fenced);
    }
}
