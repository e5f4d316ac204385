package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.DispositionReturn;
import org.jspecify.annotations.Nullable;

/** Where how many of them go. */
record Disposition(
        Status to,
        long quantity,
        @Nullable ReasonCode reason,
        @Nullable String lot,
        @Nullable Evidence evidence) {

    DispositionReturn of(StockItemId item, String returned) {
        return new DispositionReturn(
                item,
                returned,
                to,
                quantity,
                reason,
                lot,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
