package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order that moves stock.
 *
 * @param sku absent while nobody has said what the alias stands for
 * @param source whose code the alias is
 * @param alias by which code the line named its item, when it did not name a SKU
 */
public record OrderLineAnswer(
        int line,
        @Nullable String sku,
        @Nullable String source,
        @Nullable String alias,
        LineUnits units,
        @Nullable Money price) {}
