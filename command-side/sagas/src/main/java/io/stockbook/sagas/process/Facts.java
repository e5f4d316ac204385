package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.StockItemId;
import org.jspecify.annotations.Nullable;

/** What a process may know beyond its own events; it may be stale, the stock item decides. */
public interface Facts {

    /** The channel's policy, or null when no such channel has opened. */
    @Nullable ChannelPolicy policy(ChannelId channel);

    /**
     * Units of a stock item that could be promised to somebody of this channel.
     *
     * @param own units that the asker waits for there already
     */
    long takeable(StockItemId item, ChannelCode channel, long own);
}
