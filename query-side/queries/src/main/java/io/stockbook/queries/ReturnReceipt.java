package io.stockbook.queries;

import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnReason;
import org.jspecify.annotations.Nullable;

/** Units of one line that came back with one receipt. */
public record ReturnReceipt(
        long position,
        String receipt,
        String location,
        int line,
        long quantity,
        long over,
        ReturnCondition condition,
        @Nullable ReturnReason reason,
        @Nullable String lot) {}
