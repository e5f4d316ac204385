package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.PurchaseLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is bought of one SKU.
 *
 * @param unit what the quantity counts, else the SKU's smallest unit
 * @param value what all of it costs together, when known
 */
record NewPurchaseLine(
        int line,
        Sku sku,
        long quantity,
        @Nullable String unit,
        @Nullable Money value,
        @Nullable LocalDate expected) {

    static List<PurchaseLine> all(OwnerId owner, List<NewPurchaseLine> lines, Units units) {
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

    private PurchaseLine counted(long smallest) {
        return new PurchaseLine(line, sku, smallest, value, expected);
    }
}
