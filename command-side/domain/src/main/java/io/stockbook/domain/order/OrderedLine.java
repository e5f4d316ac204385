package io.stockbook.domain.order;

import io.stockbook.messages.id.Sku;
import java.util.List;

/**
 * A line that moves stock.
 *
 * @param quantity units wanted now, the shipped ones among them
 * @param codes by which a scanner may read the SKU, besides the SKU itself
 */
public record OrderedLine(Sku sku, long quantity, List<String> codes) {

    /** Keeps the list as it is. */
    public OrderedLine {
        codes = List.copyOf(codes);
    }

    OrderedLine wanting(long units) {
        return new OrderedLine(sku, units, codes);
    }

    OrderedLine readAs(List<String> otherCodes) {
        return new OrderedLine(sku, quantity, otherCodes);
    }

    boolean isReadAs(String scanned) {
        return sku.value().equals(scanned) || codes.contains(scanned);
    }
}
