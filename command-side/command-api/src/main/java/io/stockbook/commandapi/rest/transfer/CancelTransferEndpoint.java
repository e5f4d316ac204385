package io.stockbook.commandapi.rest.transfer;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers/{transfer}/cancel}: calls off what has not left. */
@RestController
final class CancelTransferEndpoint {

    private final Commands commands;

    CancelTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers/{transfer}/cancel")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Call off what has not left")
    CompletableFuture<ResponseEntity<?>> cancelTransfer(
            TransferId transfer, Keyed call, @RequestBody TransferCallOff body) {
        return commands.send(call, () -> body.of(transfer));
    }

    /** Why it does not leave. */
    record TransferCallOff(String reason) {

        CancelTransfer of(TransferId transfer) {
            return new CancelTransfer(transfer, reason);
        }
    }
}
