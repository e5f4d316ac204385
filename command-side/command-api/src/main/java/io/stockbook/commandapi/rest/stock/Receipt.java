package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came in; without {@code to} they wait in INSPECTION.
 *
 * @param unit what the quantity counts, else the SKU's smallest unit
 */
record Receipt(
        String receipt,
        @Nullable Status to,
        long quantity,
        @Nullable String unit,
        @Nullable String lot,
        @Nullable Money value,
        @Nullable String bin,
        @Nullable Evidence evidence) {

    ReceiveStock of(StockItemId item, Units units) {
        return new ReceiveStock(
                item,
                receipt,
                requireNonNullElse(to, Status.INSPECTION),
                units.smallest(item.owner(), new Units.Measure(item.sku(), quantity, unit)),
                lot,
                value,
                bin,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
