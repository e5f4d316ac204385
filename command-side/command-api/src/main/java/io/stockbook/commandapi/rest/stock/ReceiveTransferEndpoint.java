package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/transfers/{transfer}/receive}: reports units of a transfer as arrived. */
@RestController
final class ReceiveTransferEndpoint {

    private final Commands commands;

    ReceiveTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/transfers/{transfer}/receive")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units of a transfer as arrived")
    CompletableFuture<ResponseEntity<?>> receiveTransfer(
            StockItemId item,
            @PathVariable String transfer,
            Keyed call,
            @RequestBody TransferReceipt body) {
        return commands.send(call, () -> body.of(item, transfer));
    }

    /** What arrived, and where it stands. */
    record TransferReceipt(
            @Nullable Status to, long quantity, @Nullable String lot, @Nullable Evidence evidence) {

        ReceiveTransfer of(StockItemId item, String transfer) {
            return new ReceiveTransfer(
                    item,
                    transfer,
                    requireNonNullElse(to, Status.AVAILABLE),
                    quantity,
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
