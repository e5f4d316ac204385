package io.stockbook.queries;

import io.stockbook.messages.Money;
import io.stockbook.messages.purchase.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt, and what became of it.
 *
 * @param reference what the stock card calls it
 * @param fromLine the line under which its units stood when nobody knew what they were
 * @param purchaseLine the line of the purchase order, when one asked for it
 * @param sku where its units are booked
 * @param marking what stands on the carton, when nobody knew more
 * @param source whose code the dock named the goods by, when it named them by one
 * @param alias that code
 * @param over units that nobody expected
 * @param value what the units cost when they came
 * @param corrected units more or fewer than was said first
 * @param identified units that turned out to be something else
 * @param returned units that went back to the supplier
 */
public record ReceiptLineAnswer(
        int line,
        String reference,
        @Nullable Integer fromLine,
        @Nullable Integer purchaseLine,
        String sku,
        @Nullable String marking,
        @Nullable String source,
        @Nullable String alias,
        @Nullable String lot,
        @Nullable String bin,
        Condition condition,
        long quantity,
        long over,
        @Nullable Money value,
        long corrected,
        long identified,
        long returned) {}
