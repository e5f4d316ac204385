package io.stockbook.sagas.process;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a process may know beyond its own events; it may be stale, the stock item decides. */
public interface Facts {

    /** The channel's policy, or null when no such channel has opened. */
    @Nullable ChannelPolicy policy(ChannelId channel);

    /**
     * Units of a stock item that could be promised to somebody of this channel.
     *
     * @param behind units that wait there and that the asker comes before
     */
    long takeable(StockItemId item, ChannelCode channel, long behind);

    /**
     * Units of a stock item that are promised to nobody, whoever waits for them and whoever has
     * asked for them without an answer: more than that nobody gets.
     */
    long onOffer(StockItemId item);

    /**
     * Units that wait at each of these places for lines of this rank's order or of orders after it;
     * a place where none do is left out.
     */
    Map<StockItemId, Long> behind(Collection<StockItemId> items, Rank rank);

    /** By which codes a scanner may read items, besides their SKUs; an item without is left out. */
    Map<CatalogItemId, List<String>> codes(Collection<CatalogItemId> items);

    /** What a channel wants done to items before they leave; an item without is left out. */
    Map<CatalogItemId, List<PrepNeed>> prep(Collection<CatalogItemId> items, ChannelCode channel);

    /**
     * What kits held when the ledger came to this position; an item that was no kit is left out.
     */
    Map<CatalogItemId, Recipe> kits(Collection<CatalogItemId> items, long position);

    /**
     * For which SKUs the codes of these lines stand, each with its source; one that nobody has is
     * left out.
     */
    Map<AliasLine, List<Sku>> items(OwnerId owner, Collection<AliasLine> lines);

    /** SKUs, and codes of the same source, that are written much like the line's code. */
    List<KnownCode> near(OwnerId owner, AliasLine line);

    /** What is kept for a checkout. */
    List<Reservation> reservations(OwnerId owner, String checkout);
}
