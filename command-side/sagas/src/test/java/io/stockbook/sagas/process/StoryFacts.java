package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the processes of a story may know, folded from the events that they have seen. */
final class StoryFacts implements Facts {

    private static final Comparator<Sku> BY_SKU = Comparator.comparing(Sku::value);

    final Map<Sku, List<String>> codes = new HashMap<>();
    final Map<Sku, List<PrepNeed>> prep = new HashMap<>();
    final Map<Sku, Recipe> kits = new HashMap<>();
    private final Map<List<String>, TreeSet<Sku>> known = new LinkedHashMap<>();
    private final Map<ChannelId, ChannelPolicy> policies = new HashMap<>();
    private final SequencedMap<StockItemId, Shelf> shelves = new LinkedHashMap<>();
    private final Map<StockItemId, Shelf> planned = new HashMap<>();
    private final Map<StockItemId, Map<Demand, WaitingLine>> waiting = new HashMap<>();
    private final List<Reservation> reserved = new ArrayList<>();

    /** What a code stands for from now on; what nobody has registered has a SKU too. */
    void fold(CatalogItemId item, CatalogEvent event) {
        switch (event) {
            case CatalogEvent.ItemRegistered _ ->
                    known.computeIfAbsent(
                                    List.of("", item.sku().value()), _ -> new TreeSet<>(BY_SKU))
                            .add(item.sku());
            case CatalogEvent.AliasAdded(var source, var alias) ->
                    known.computeIfAbsent(List.of(source, alias), _ -> new TreeSet<>(BY_SKU))
                            .add(item.sku());
            case CatalogEvent.AliasRemoved(var source, var alias) ->
                    known.getOrDefault(List.of(source, alias), new TreeSet<>(BY_SKU))
                            .remove(item.sku());
            case CatalogEvent _ -> {}
        }
    }

    @Override
    public Map<CatalogItemId, Recipe> kits(Collection<CatalogItemId> items, long position) {
        return items.stream()
                .distinct()
                .filter(item -> kits.containsKey(item.sku()))
                .collect(
                        Collectors.toMap(
                                item -> item,
                                item -> Objects.requireNonNull(kits.get(item.sku()))));
    }

    @Override
    public Map<AliasLine, List<Sku>> items(OwnerId owner, Collection<AliasLine> lines) {
        Map<AliasLine, List<Sku>> items = new HashMap<>();
        lines.forEach(
                line ->
                        items.put(
                                line,
                                List.copyOf(
                                        known.getOrDefault(
                                                List.of(line.source(), line.alias()),
                                                new TreeSet<>(BY_SKU)))));
        return items;
    }

    @Override
    public List<KnownCode> near(OwnerId owner, AliasLine line) {
        List<KnownCode> near = new ArrayList<>();
        known.forEach(
                (code, skus) -> {
                    if (code.getFirst().isEmpty() || code.getFirst().equals(line.source())) {
                        skus.forEach(sku -> near.add(new KnownCode(code.getLast(), sku)));
                    } else if (code.getLast().equals(line.alias())) {
                        skus.forEach(
                                sku ->
                                        near.add(
                                                new KnownCode(
                                                        code.getLast(), sku, code.getFirst())));
                    }
                });
        return near;
    }

    void opened(ChannelId channel, ChannelPolicy policy) {
        policies.put(channel, policy);
    }

    void reserved(Reservation reservation) {
        reserved.add(reservation);
    }

    /** From now on nobody has asked for anything. */
    void nextRound() {
        planned.clear();
    }

    /** Others of this round plan without these units. */
    void asked(AllocateStock asked) {
        planned.put(asked.item(), at(asked.item()).asked(asked.channel(), asked.quantity()));
    }

    private Shelf at(StockItemId item) {
        return planned.getOrDefault(item, shelves.getOrDefault(item, Shelf.EMPTY));
    }

    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        shelves.merge(
                item,
                Shelf.EMPTY.after(recorded.version(), event),
                (shelf, _) -> shelf.after(recorded.version(), event));
        wait(item, event);
    }

    private void wait(StockItemId item, StockEvent event) {
        Map<Demand, WaitingLine> here = waiting.computeIfAbsent(item, _ -> new LinkedHashMap<>());
        if (event instanceof StockEvent.DemandQueued it) {
            here.put(
                    it.demand(),
                    new WaitingLine(
                            it.demand(), item.location(), it.channel(), it.rank(), it.quantity()));
        } else if (event instanceof StockEvent.DemandDropped it) {
            here.computeIfPresent(
                    it.demand(),
                    (_, line) ->
                            line.quantity() == it.quantity()
                                    ? null
                                    : new WaitingLine(
                                            line.demand(),
                                            line.location(),
                                            line.channel(),
                                            line.rank(),
                                            line.quantity() - it.quantity()));
        }
    }

    /** Who may ask for what has arrived. */
    List<Offer> offers() {
        Map<Sku, SequencedMap<LocationId, Shelf>> bySku = new LinkedHashMap<>();
        Map<Sku, List<WaitingLine>> lines = new LinkedHashMap<>();
        shelves.forEach(
                (item, _) -> {
                    bySku.computeIfAbsent(item.sku(), _ -> new LinkedHashMap<>())
                            .put(item.location(), at(item));
                    lines.computeIfAbsent(item.sku(), _ -> new ArrayList<>())
                            .addAll(waiting.getOrDefault(item, Map.of()).values());
                });
        List<Offer> offers = new ArrayList<>();
        bySku.forEach(
                (sku, shelf) ->
                        offers.addAll(Offering.offers(shelf, lines.getOrDefault(sku, List.of()))));
        return offers;
    }

    @Override
    public @Nullable ChannelPolicy policy(ChannelId channel) {
        return policies.get(channel);
    }

    @Override
    public Map<CatalogItemId, List<String>> codes(Collection<CatalogItemId> items) {
        return items.stream()
                .filter(item -> codes.containsKey(item.sku()))
                .collect(
                        Collectors.toMap(
                                item -> item,
                                item -> codes.getOrDefault(item.sku(), List.of()),
                                (one, _) -> one));
    }

    @Override
    public Map<CatalogItemId, List<PrepNeed>> prep(
            Collection<CatalogItemId> items, ChannelCode channel) {
        return items.stream()
                .filter(item -> prep.containsKey(item.sku()))
                .collect(
                        Collectors.toMap(
                                item -> item,
                                item -> prep.getOrDefault(item.sku(), List.of()),
                                (one, _) -> one));
    }

    @Override
    public List<Reservation> reservations(OwnerId owner, String checkout) {
        return reserved;
    }

    @Override
    public long takeable(StockItemId item, ChannelCode channel, long behind) {
        return at(item).takeable(channel, behind);
    }

    @Override
    public Map<StockItemId, Long> behind(Collection<StockItemId> items, Rank rank) {
        Rank first = new Rank(rank.priority(), rank.promised(), rank.position(), 0);
        Map<StockItemId, Long> behind = new HashMap<>();
        for (StockItemId item : items) {
            for (WaitingLine line : waiting.getOrDefault(item, Map.of()).values()) {
                if (line.rank().compareTo(first) >= 0) {
                    behind.merge(item, line.quantity(), Long::sum);
                }
            }
        }
        return behind;
    }

    @Override
    public long onOffer(StockItemId item) {
        return shelves.getOrDefault(item, Shelf.EMPTY).onOffer();
    }

    /** Units that are promised to nobody, at one location or at all together. */
    long there(Lack lack) {
        return shelves.keySet().stream()
                .filter(item -> item.sku().equals(lack.sku()))
                .filter(item -> lack.location() == null || item.location().equals(lack.location()))
                .mapToLong(this::onOffer)
                .sum();
    }
}
