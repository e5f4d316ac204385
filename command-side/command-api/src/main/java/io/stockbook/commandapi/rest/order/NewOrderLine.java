package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered of one item, named by its SKU or by somebody else's code.
 *
 * @param alias by which code the channel knows it
 * @param source whose code the alias is, when it is not the channel's
 * @param unit what the quantity counts, else the SKU's smallest unit
 * @param price of one smallest unit, whatever the quantity counts
 */
record NewOrderLine(
        int line,
        @Nullable Sku sku,
        @Nullable String alias,
        @Nullable String source,
        long quantity,
        @Nullable String unit,
        @Nullable Money price) {

    /** Checks that the item is named in one way. */
    NewOrderLine {
        Require.that(
                (sku == null) != (alias == null),
                "line %d names its item by sku or by alias, and by one of them".formatted(line));
        Require.that(
                source == null || alias != null,
                "line %d names a source and no alias of it".formatted(line));
        Require.that(
                unit == null || alias == null,
                "a unit is one of a SKU: line %d names an alias, and counts in smallest units"
                        .formatted(line));
    }

    /** The lines that name their SKU, in smallest units. */
    static List<OrderLine> ofSkus(OwnerId owner, List<NewOrderLine> lines, Units units) {
        List<Units.Measure> measures = new ArrayList<>();
        List<NewOrderLine> named = new ArrayList<>();
        for (NewOrderLine line : lines) {
            if (line.sku != null) {
                named.add(line);
                measures.add(new Units.Measure(line.sku, line.quantity, line.unit));
            }
        }
        List<Long> smallest = units.smallest(owner, measures);
        List<OrderLine> counted = new ArrayList<>();
        for (int at = 0; at < named.size(); at++) {
            NewOrderLine line = named.get(at);
            if (line.sku != null) {
                counted.add(new OrderLine(line.line, line.sku, smallest.get(at), line.price));
            }
        }
        return counted;
    }

    /** The lines that name somebody else's code. */
    static List<AliasLine> ofAliases(ChannelCode channel, List<NewOrderLine> lines) {
        List<AliasLine> named = new ArrayList<>();
        for (NewOrderLine line : lines) {
            if (line.alias != null) {
                String source = requireNonNullElse(line.source, AliasSource.channel(channel));
                AliasSource.check(source, line.alias);
                named.add(new AliasLine(line.line, source, line.alias, line.quantity, line.price));
            }
        }
        return named;
    }
}
