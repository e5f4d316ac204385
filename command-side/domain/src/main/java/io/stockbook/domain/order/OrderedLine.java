package io.stockbook.domain.order;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.Sku;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line that moves stock.
 *
 * @param sku null while nobody has said what the code stands for that the line names
 * @param quantity units wanted now, the shipped ones among them; of a kit, those that no components
 *     serve
 * @param codes by which a scanner may read the SKU, besides the SKU itself
 * @param prep how far its units are prepared, by what its channel wants done to them
 * @param kit what serves it besides, or null when nothing of it was ever taken apart
 */
public record OrderedLine(
        @Nullable Sku sku,
        long quantity,
        List<String> codes,
        SortedMap<PrepNeed, PreparedUnits> prep,
        @Nullable ExplodedKit kit) {

    /** Keeps the lists as they are. */
    public OrderedLine {
        codes = List.copyOf(codes);
        prep = Collections.unmodifiableSortedMap(new TreeMap<>(prep));
    }

    static OrderedLine of(@Nullable Sku sku, long quantity) {
        return new OrderedLine(sku, quantity, List.of(), new TreeMap<>(), null);
    }

    OrderedLine wanting(long units) {
        long ordered = units + exploded();
        SortedMap<PrepNeed, PreparedUnits> within = new TreeMap<>();
        prep.forEach((need, of) -> within.put(need, of.within(ordered)));
        return new OrderedLine(sku, units, codes, within, kit);
    }

    /** With so many kits of it served by components. */
    OrderedLine serving(ExplodedKit now) {
        return new OrderedLine(sku, quantity, codes, prep, now);
    }

    /** Units of it that are served by their components. */
    long exploded() {
        return kit == null ? 0 : kit.kits();
    }

    /** Units that the customer wants. */
    long ordered() {
        return quantity + exploded();
    }

    OrderedLine readAs(List<String> otherCodes) {
        return new OrderedLine(sku, quantity, otherCodes, prep, kit);
    }

    /** What has yet to be done to its units before they go to the floor. */
    List<PrepNeed> lacking() {
        return prep.entrySet().stream()
                .filter(each -> each.getValue().lacks(ordered()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Units that have this, of those that are to have it; or null when it was never wanted. */
    @Nullable PreparedUnits prep(PrepNeed need) {
        return prep.get(need);
    }

    OrderedLine prepared(PrepNeed need, PreparedUnits now) {
        SortedMap<PrepNeed, PreparedUnits> all = new TreeMap<>(prep);
        all.put(need, now);
        return new OrderedLine(sku, quantity, codes, all, kit);
    }

    boolean isReadAs(String scanned) {
        return (sku != null && sku.value().equals(scanned)) || codes.contains(scanned);
    }

    OrderedLine identifiedAs(Sku known) {
        return new OrderedLine(known, quantity, codes, prep, kit);
    }
}
