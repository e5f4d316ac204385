package io.stockbook.messages.order;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line that moves no stock: postage, a fee, a discount, a bad debt.
 *
 * @param quantity as on the document; negative for a credit
 * @param price of one, when known
 */
public record ServiceLine(int line, String code, long quantity, @Nullable Money price) {}
