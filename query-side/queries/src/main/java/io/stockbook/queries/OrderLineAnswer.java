package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order that moves stock. */
public record OrderLineAnswer(int line, String sku, LineUnits units, @Nullable Money price) {}
