package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What every channel may sell of every SKU, computed again by the formula of DESIGN §5. */
final class AvailabilityCheck extends ViewCheck {

    /** One SKU of one owner. */
    private record Article(OwnerId owner, Sku sku) {}

    /** One channel and what it may sell. */
    private record Offer(ChannelId channel, Sku sku) {}

    private final Map<Article, List<SellableItem>> articles = new HashMap<>();
    private final Map<String, SellableItem> items = new HashMap<>();
    private final Map<ChannelId, ChannelPolicy> channels = new HashMap<>();

    AvailabilityCheck(DSLContext snapshot) {
        super(snapshot, "availability");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent event ->
                    items.computeIfAbsent(recorded.stream(), this::newItem).apply(event);
            case ChannelEvent.ChannelOpened e ->
                    channels.put(ChannelId.parse(recorded.stream()), e.policy());
            case ChannelEvent.ChannelPolicyChanged e ->
                    channels.put(ChannelId.parse(recorded.stream()), e.policy());
            default -> {}
        }
    }

    private SellableItem newItem(String stream) {
        StockItemId id = StockItemId.parse(stream);
        SellableItem item = new SellableItem(id.location());
        articles.computeIfAbsent(new Article(id.owner(), id.sku()), article -> new ArrayList<>())
                .add(item);
        return item;
    }

    @Override
    public void end() {
        Map<Offer, Long> folded = new HashMap<>();
        articles.forEach(
                (article, places) ->
                        channels.forEach(
                                (channel, policy) -> {
                                    if (channel.owner().equals(article.owner())) {
                                        folded.put(
                                                new Offer(channel, article.sku()),
                                                SellableItem.ats(channel.code(), policy, places));
                                    }
                                }));
        for (Record row : snapshot().resultQuery("SELECT * FROM read.availability_ats").fetch()) {
            Offer offer =
                    new Offer(
                            new ChannelId(
                                    new OwnerId(row.get("owner", String.class)),
                                    new ChannelCode(row.get("channel", String.class))),
                            new Sku(row.get("sku", String.class)));
            long stored = row.get("ats", Long.class);
            Long expected = folded.remove(offer);
            same(offer.toString(), stored, expected == null ? 0L : expected);
        }
        folded.forEach((offer, ats) -> same(offer + " without a row", 0L, ats));
    }
}
