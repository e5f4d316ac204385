package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.AnnouncedGoods;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way of one line, named by its number, by the SKU, or by somebody else's code.
 *
 * @param alias by which code the supplier knows it
 * @param source whose code the alias is, when it is not the supplier's
 * @param unit what the quantity counts, of goods that are not named by line; else the smallest unit
 */
record NewAnnouncedGoods(
        @Nullable Integer line,
        @Nullable Sku sku,
        @Nullable String alias,
        @Nullable String source,
        long quantity,
        @Nullable String unit) {

    static List<AnnouncedGoods> all(
            PurchaseOrderId purchase, List<NewAnnouncedGoods> goods, Papers papers) {
        List<Papers.Line> read =
                papers.announced(purchase, goods.stream().map(NewAnnouncedGoods::written).toList());
        return IntStream.range(0, goods.size())
                .mapToObj(at -> goods.get(at).known(read.get(at)))
                .toList();
    }

    private Papers.Written written() {
        return new Papers.Written(sku, alias, source, quantity, unit);
    }

    private AnnouncedGoods known(Papers.Line read) {
        return new AnnouncedGoods(line, read.sku(), read.alias(), read.quantity());
    }
}
