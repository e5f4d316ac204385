package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderLine;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered of one SKU.
 *
 * @param unit what the quantity counts, else the SKU's smallest unit
 * @param price of one smallest unit, whatever the quantity counts
 */
record NewOrderLine(
        int line, Sku sku, long quantity, @Nullable String unit, @Nullable Money price) {

    static List<OrderLine> all(OwnerId owner, List<NewOrderLine> lines, Units units) {
        List<Long> smallest =
                units.smallest(
                        owner,
                        lines.stream()
                                .map(it -> new Units.Measure(it.sku, it.quantity, it.unit))
                                .toList());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).counted(smallest.get(at)))
                .toList();
    }

    private OrderLine counted(long smallest) {
        return new OrderLine(line, sku, smallest, price);
    }
}
