package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goods as they stand on the dock, named by the line of the purchase order, by their SKU, by
 * somebody else's code, or by what stands on the carton. Nothing is wrong with them unless it is
 * said.
 *
 * @param alias by which code the supplier knows them, or what a scanner read; when nobody can say
 *     what it stands for, they are received all the same
 * @param source whose code the alias is, when it is not the supplier's; {@code barcode} when a
 *     scanner read it
 * @param unit what the quantity counts, of goods whose SKU is known; else its smallest unit
 */
record GoodsOnDock(
        @Nullable Integer line,
        @Nullable Sku sku,
        @Nullable String alias,
        @Nullable String source,
        @Nullable String marking,
        long quantity,
        @Nullable String unit,
        @Nullable Condition condition,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable Money value) {

    static List<UnloadedGoods> all(
            PurchaseOrderId purchase, List<GoodsOnDock> goods, Papers papers) {
        return all(goods, papers.unloaded(purchase, written(goods)));
    }

    static List<UnloadedGoods> all(
            OwnerId owner,
            @Nullable SupplierCode supplier,
            List<GoodsOnDock> goods,
            Papers papers) {
        return all(goods, papers.unloaded(owner, supplier, written(goods)));
    }

    private static List<UnloadedGoods> all(List<GoodsOnDock> goods, List<Papers.Line> read) {
        return IntStream.range(0, goods.size())
                .mapToObj(at -> goods.get(at).unloaded(read.get(at)))
                .toList();
    }

    private static List<Papers.Written> written(List<GoodsOnDock> goods) {
        return goods.stream()
                .map(it -> new Papers.Written(it.sku, it.alias, it.source, it.quantity, it.unit))
                .toList();
    }

    private UnloadedGoods unloaded(Papers.Line read) {
        return new UnloadedGoods(
                line,
                read.sku(),
                read.alias(),
                marking,
                read.quantity(),
                requireNonNullElse(condition, Condition.GOOD),
                lot,
                bin,
                value);
    }
}
