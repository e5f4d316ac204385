package io.stockbook.queries;

import io.stockbook.messages.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase order.
 *
 * @param value what all that was ordered costs
 * @param received units that came as this line, identified ones among them
 * @param source whose code the SKU was named by, when it was named by one
 * @param alias that code
 */
public record PurchaseLineAnswer(
        int line,
        String sku,
        long ordered,
        long announced,
        long received,
        long returned,
        @Nullable Money value,
        @Nullable LocalDate expected,
        @Nullable String source,
        @Nullable String alias) {}
