package io.stockbook.commandapi.rest.transfer;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wanted, from where and where; the number is the idempotency key. */
record NewTransfer(
        TransferNumber number,
        LocationId from,
        LocationId to,
        List<TransferLine> lines,
        @Nullable Evidence evidence) {

    RequestTransfer of(OwnerId owner) {
        return new RequestTransfer(
                new TransferId(owner, number),
                new Route(from, to),
                lines,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
