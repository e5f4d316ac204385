package io.stockbook.messages.availability;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;

/** Whoever can say what a number was made of. */
public interface ExplainedNumbers {

    /** What may be sold now. */
    Explained now(ChannelId channel, Sku sku, int movements);

    /** What might have been sold at a position of the ledger, computed from the events again. */
    Explained at(ChannelId channel, Sku sku, long position, int movements);

    /** What the channel was told under a cursor, computed from the events again. */
    Explained told(ChannelId channel, Sku sku, long cursor, int movements);
}
