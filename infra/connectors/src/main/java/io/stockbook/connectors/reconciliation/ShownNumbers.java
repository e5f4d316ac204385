package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import java.util.List;

/** What a channel shows of some SKUs. */
record ShownNumbers(List<ShownNumber> lines) {

    static final int MOST_LINES = 500;

    ShownNumbers {
        lines = List.copyOf(lines);
        Require.that(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "lines must be from 1 to %d, not %d".formatted(MOST_LINES, lines.size()));
        Require.that(
                lines.stream().map(ShownNumber::sku).distinct().count() == lines.size(),
                "each SKU may stand in one line only");
    }

    List<Sku> skus() {
        return lines.stream().map(ShownNumber::sku).toList();
    }
}
