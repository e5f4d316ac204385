package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
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

/**
 * What every channel may sell of every SKU, computed again by the formula of
 * docs/reference/availability.md, with what it was made of: the sums beside it, and what each stock
 * item has to sell.
 */
final class AvailabilityCheck extends ViewCheck {

    /** One SKU of one owner. */
    private record Article(OwnerId owner, Sku sku) {}

    private final Map<Article, List<SellableItem>> articles = new HashMap<>();
    private final Map<String, SellableItem> items = new HashMap<>();
    private final Map<ChannelId, ChannelPolicy> channels = new HashMap<>();
    private final Map<Object, Long> positions = new HashMap<>();

    AvailabilityCheck(DSLContext snapshot) {
        super(snapshot, "availability");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent event -> {
                SellableItem item = items.computeIfAbsent(recorded.stream(), this::newItem);
                item.apply(event);
                positions.put(item, recorded.position());
            }
            case ChannelEvent.ChannelOpened e -> follow(recorded, e.policy());
            case ChannelEvent.ChannelPolicyChanged e -> follow(recorded, e.policy());
            default -> {}
        }
    }

    private void follow(RecordedEvent recorded, ChannelPolicy policy) {
        ChannelId channel = ChannelId.parse(recorded.stream());
        channels.put(channel, policy);
        positions.put(channel, recorded.position());
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
        FoldedRows offers =
                new FoldedRows("SELECT * FROM read.availability_ats", "owner", "channel", "sku");
        articles.forEach(
                (article, places) ->
                        channels.forEach(
                                (channel, policy) -> {
                                    if (channel.owner().equals(article.owner())) {
                                        expect(offers, article, places, channel, policy);
                                    }
                                }));
        offers.compare(snapshot());
        FoldedRows stock = new FoldedRows("SELECT * FROM read.availability_stock_item", "item");
        items.forEach(
                (stream, item) ->
                        stock.put(
                                positions.getOrDefault(item, 0L),
                                List.of(stream),
                                "available",
                                item.available(),
                                "queued",
                                item.queued(),
                                "fenced",
                                item.fenced(),
                                "suspended",
                                item.suspended()));
        stock.compare(snapshot());
    }

    /** A channel has a row of every SKU at its locations, and maybe of what was there before. */
    private void expect(
            FoldedRows offers,
            Article article,
            List<SellableItem> places,
            ChannelId channel,
            ChannelPolicy policy) {
        List<SellableItem> serving =
                places.stream()
                        .filter(item -> policy.locations().contains(item.location()))
                        .toList();
        long position = positions.getOrDefault(channel, 0L);
        for (SellableItem item : serving) {
            position = Math.max(position, positions.getOrDefault(item, 0L));
        }
        SellableItem.Offer offer = SellableItem.offer(channel.code(), policy, serving);
        List<String> key =
                List.of(article.owner().value(), channel.code().value(), article.sku().value());
        Columns columns =
                FoldedRows.columns(
                        "ats", offer.ats(),
                        "backorderable", offer.backorderable(),
                        "own", offer.own(),
                        "drawn", offer.drawn(),
                        "common", offer.common(),
                        "queued", offer.queued(),
                        "queued_own", offer.queuedOwn());
        offers.put(position, key, columns, serving.isEmpty());
    }
}
