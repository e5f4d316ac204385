package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/** Units of one line for which one refund gave money back. */
public record ReturnRefund(
        long position, String refund, int line, long quantity, @Nullable Money amount) {}
