package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order that moves stock.
 *
 * @param sku absent while nobody has said what the alias stands for
 * @param source whose code the alias is
 * @param alias by which code the line named its item, when it did not name a SKU
 * @param kit the line whose kits it is a component of, when it is one
 * @param perKit units of it in each kit
 * @param exploded units that lines of components serve, of a line that is of a kit
 */
public record OrderLineAnswer(
        int line,
        @Nullable String sku,
        @Nullable String source,
        @Nullable String alias,
        @Nullable Integer kit,
        @Nullable Long perKit,
        @Nullable Long exploded,
        LineUnits units,
        @Nullable Money price) {}
