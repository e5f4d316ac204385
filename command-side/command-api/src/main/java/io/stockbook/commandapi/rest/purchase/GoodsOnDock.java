package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goods as they stand on the dock, named by the line of the purchase order, by their SKU, or by
 * what stands on the carton. Nothing is wrong with them unless it is said.
 *
 * @param unit what the quantity counts, of goods named by their SKU; else its smallest unit
 */
record GoodsOnDock(
        @Nullable Integer line,
        @Nullable Sku sku,
        @Nullable String marking,
        long quantity,
        @Nullable String unit,
        @Nullable Condition condition,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable Money value) {

    static List<UnloadedGoods> all(OwnerId owner, List<GoodsOnDock> goods, Units units) {
        List<Long> smallest =
                units.smallest(
                        owner,
                        goods.stream()
                                .map(it -> new Units.Measure(it.sku, it.quantity, it.unit))
                                .toList());
        return IntStream.range(0, goods.size())
                .mapToObj(at -> goods.get(at).unloaded(smallest.get(at)))
                .toList();
    }

    private UnloadedGoods unloaded(long smallest) {
        return new UnloadedGoods(
                line,
                sku,
                marking,
                smallest,
                requireNonNullElse(condition, Condition.GOOD),
                lot,
                bin,
                value);
    }
}
