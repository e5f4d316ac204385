package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.Convert;
import org.jspecify.annotations.Nullable;

/** What a work order takes (negative) or makes (positive). */
record Conversion(
        String workOrder,
        @Nullable Status status,
        long change,
        @Nullable AllocationId allocation,
        @Nullable String lot,
        @Nullable Money value,
        @Nullable Evidence evidence) {

    Convert of(StockItemId item) {
        return new Convert(
                item,
                workOrder,
                requireNonNullElse(status, Status.AVAILABLE),
                change,
                allocation,
                lot,
                value,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
