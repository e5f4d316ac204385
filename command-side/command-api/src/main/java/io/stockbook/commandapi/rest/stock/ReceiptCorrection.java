package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CorrectReceipt;
import org.jspecify.annotations.Nullable;

/** By how much the named receipt was wrong, and where its goods stand. */
record ReceiptCorrection(
        String corrects,
        Status status,
        long change,
        ReasonCode reason,
        @Nullable String lot,
        @Nullable Money value,
        @Nullable Evidence evidence) {

    CorrectReceipt of(StockItemId item) {
        return new CorrectReceipt(
                item,
                corrects,
                status,
                change,
                reason,
                lot,
                value,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
