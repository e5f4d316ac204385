package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.DispatchTransfer;
import org.jspecify.annotations.Nullable;

/** What left; picked units of an allocation, unless it says from where. */
record TransferDispatch(
        @Nullable Status from,
        long quantity,
        @Nullable AllocationId allocation,
        @Nullable String lot,
        @Nullable Evidence evidence) {

    DispatchTransfer of(StockItemId item, String transfer) {
        return new DispatchTransfer(
                item,
                transfer,
                requireNonNullElse(from, Status.PICKED),
                quantity,
                allocation,
                lot,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
