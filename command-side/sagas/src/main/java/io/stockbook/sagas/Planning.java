package io.stockbook.sagas;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.stock.Rank;
import io.stockbook.sagas.process.Facts;
import io.stockbook.sagas.process.KnownCode;
import io.stockbook.sagas.process.Recipe;
import io.stockbook.sagas.process.Reservation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one round, without the units that the round has asked for already. */
record Planning(
        Shelves shelves,
        Waitlist waitlist,
        Policies policies,
        ItemCodes itemCodes,
        ItemPrep itemPrep,
        ItemKits itemKits,
        Reservations kept)
        implements Facts {

    @Override
    public @Nullable ChannelPolicy policy(ChannelId channel) {
        return policies.of(channel);
    }

    @Override
    public long takeable(StockItemId item, ChannelCode channel, long behind) {
        return shelves.at(item).takeable(channel, behind);
    }

    @Override
    public long onOffer(StockItemId item) {
        return shelves.onOffer(item);
    }

    @Override
    public Map<StockItemId, Long> behind(Collection<StockItemId> items, Rank rank) {
        return waitlist.behind(items, rank);
    }

    @Override
    public Map<CatalogItemId, List<String>> codes(Collection<CatalogItemId> items) {
        return itemCodes.of(items);
    }

    @Override
    public Map<CatalogItemId, List<PrepNeed>> prep(
            Collection<CatalogItemId> items, ChannelCode channel) {
        return itemPrep.of(items, channel);
    }

    @Override
    public Map<CatalogItemId, Recipe> kits(Collection<CatalogItemId> items, long position) {
        return itemKits.of(items, position);
    }

    @Override
    public Map<AliasLine, List<Sku>> items(OwnerId owner, Collection<AliasLine> lines) {
        return itemCodes.known().of(owner, lines);
    }

    @Override
    public List<KnownCode> near(OwnerId owner, AliasLine line) {
        return itemCodes.known().near(owner, line);
    }

    @Override
    public List<Reservation> reservations(OwnerId owner, String checkout) {
        return kept.of(owner, checkout);
    }
}
