package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand.LoseTransfer;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/transfers/{transfer}/lose}: reports units of a transfer as lost. */
@RestController
final class LoseTransferEndpoint {

    private final Commands commands;

    LoseTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/transfers/{transfer}/lose")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units of a transfer as lost")
    CompletableFuture<ResponseEntity<?>> loseTransfer(
            StockItemId item,
            @PathVariable String transfer,
            Keyed call,
            @RequestBody TransferLoss body) {
        return commands.send(call, () -> body.of(item, transfer));
    }

    /** What did not arrive; the carrier's loss unless it says otherwise. */
    record TransferLoss(
            long quantity,
            @Nullable ReasonCode reason,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        LoseTransfer of(StockItemId item, String transfer) {
            return new LoseTransfer(
                    item,
                    transfer,
                    quantity,
                    requireNonNullElse(reason, ReasonCode.CARRIER_LOSS),
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
