package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order that moves no stock. */
public record ServiceLineAnswer(int line, String code, long quantity, @Nullable Money price) {}
