package io.stockbook.projectors.availability;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.StreamEvents;
import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.availability.Explanation.ToldNumber;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there was of one SKU for one channel when the ledger was at a position: the stock items of
 * the locations that served it then, folded from their first event on, and the rule of then.
 */
record Past(StreamEvents events, ChannelId channel, Sku sku, long position) {

    /** About a second's worth. */
    static final int MOST_EVENTS = 50_000;

    Explained explain(int movements, @Nullable ToldNumber told) {
        List<RecordedEvent> rules = events.last(channel.key(), position, 1);
        if (rules.isEmpty() || !(rules.getFirst().event() instanceof ChannelEvent rule)) {
            return new Explained.NoSuchChannel();
        }
        ChannelPolicy policy =
                switch (rule) {
                    case ChannelEvent.ChannelOpened opened -> opened.policy();
                    case ChannelEvent.ChannelPolicyChanged changed -> changed.policy();
                };
        List<StockItemId> items =
                policy.locations().stream()
                        .map(location -> new StockItemId(channel.owner(), sku, location))
                        .toList();
        long count = items.stream().mapToLong(item -> events.count(item.key(), position)).sum();
        if (count > MOST_EVENTS) {
            return new Explained.TooMuch(count, MOST_EVENTS);
        }
        SkuStock stock = new SkuStock();
        items.forEach(item -> fold(stock, item));
        return new Explained.Whole(
                new Explaining(
                                channel,
                                sku,
                                policy,
                                rules.getFirst().position(),
                                stock,
                                position,
                                new LastMovements(events, movements))
                        .against(told));
    }

    private void fold(SkuStock stock, StockItemId item) {
        for (RecordedEvent recorded : events.first(item.key(), position, MOST_EVENTS)) {
            if (recorded.event() instanceof StockEvent event) {
                stock.shelf(item).take(event, recorded.position());
            }
        }
    }
}
