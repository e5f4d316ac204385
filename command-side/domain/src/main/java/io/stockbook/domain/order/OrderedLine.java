package io.stockbook.domain.order;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that moves stock.
 *
 * @param sku null while nobody has said what the code stands for that the line names
 * @param quantity units wanted now, the shipped ones among them; of a kit, those that no components
 *     serve
 * @param codes by which a scanner may read the SKU, besides the SKU itself
 * @param lacking what has yet to be done to its units before they go to the floor
 * @param kit what serves it besides, or null when nothing of it was ever taken apart
 */
public record OrderedLine(
        @Nullable Sku sku,
        long quantity,
        List<String> codes,
        List<PrepNeed> lacking,
        @Nullable ExplodedKit kit) {

    /** Keeps the lists as they are. */
    public OrderedLine {
        codes = List.copyOf(codes);
        lacking = List.copyOf(lacking);
    }

    static OrderedLine of(@Nullable Sku sku, long quantity) {
        return new OrderedLine(sku, quantity, List.of(), List.of(), null);
    }

    /** Units that nobody wants need nothing. */
    OrderedLine wanting(long units) {
        boolean nobodyWants = units + exploded() == 0;
        return new OrderedLine(sku, units, codes, nobodyWants ? List.of() : lacking, kit);
    }

    /** With so many kits of it served by components. */
    OrderedLine serving(ExplodedKit now) {
        return new OrderedLine(sku, quantity, codes, lacking, now);
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
        return new OrderedLine(sku, quantity, otherCodes, lacking, kit);
    }

    OrderedLine lacking(List<PrepNeed> needs) {
        return new OrderedLine(sku, quantity, codes, needs, kit);
    }

    OrderedLine prepared(List<PrepNeed> done) {
        return lacking(lacking.stream().filter(need -> !done.contains(need)).toList());
    }

    boolean isReadAs(String scanned) {
        return (sku != null && sku.value().equals(scanned)) || codes.contains(scanned);
    }

    OrderedLine identifiedAs(Sku known) {
        return new OrderedLine(known, quantity, codes, lacking, kit);
    }
}
