package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods as they stand on the dock, named by the line of the purchase order, by their SKU, or by
 * what stands on the carton. Nothing is wrong with them unless it is said.
 */
record GoodsOnDock(
        @Nullable Integer line,
        @Nullable Sku sku,
        @Nullable String marking,
        long quantity,
        @Nullable Condition condition,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable Money value) {

    static List<UnloadedGoods> all(List<GoodsOnDock> goods) {
        return goods.stream().map(GoodsOnDock::unloaded).toList();
    }

    private UnloadedGoods unloaded() {
        return new UnloadedGoods(
                line,
                sku,
                marking,
                quantity,
                requireNonNullElse(condition, Condition.GOOD),
                lot,
                bin,
                value);
    }
}
