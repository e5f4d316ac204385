package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is bought of one item, named by its SKU or by somebody else's code.
 *
 * @param alias by which code the supplier knows it
 * @param source whose code the alias is, when it is not the supplier's
 * @param unit what the quantity counts, else the SKU's smallest unit
 * @param value what all of it costs together, when known
 */
record NewPurchaseLine(
        int line,
        @Nullable Sku sku,
        @Nullable String alias,
        @Nullable String source,
        long quantity,
        @Nullable String unit,
        @Nullable Money value,
        @Nullable LocalDate expected) {

    /** Checks that the item is named in one way. */
    NewPurchaseLine {
        Require.that(
                (sku == null) != (alias == null),
                "line %d names its item by sku or by alias, and by one of them".formatted(line));
    }

    static List<PurchaseLine> all(
            OwnerId owner, SupplierCode supplier, List<NewPurchaseLine> lines, Papers papers) {
        List<Papers.Line> read =
                papers.ordered(
                        owner, supplier, lines.stream().map(NewPurchaseLine::written).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).known(read.get(at)))
                .toList();
    }

    private Papers.Written written() {
        return new Papers.Written(sku, alias, source, quantity, unit);
    }

    private PurchaseLine known(Papers.Line read) {
        return new PurchaseLine(
                line,
                Objects.requireNonNull(read.sku()),
                read.quantity(),
                value,
                expected,
                read.alias());
    }
}
