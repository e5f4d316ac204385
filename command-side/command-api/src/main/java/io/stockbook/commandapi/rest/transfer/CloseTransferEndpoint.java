package io.stockbook.commandapi.rest.transfer;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers/{transfer}/close}: ends it. */
@RestController
final class CloseTransferEndpoint {

    private final Commands commands;

    CloseTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers/{transfer}/close")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "End a transfer; what is still on its way is lost")
    CompletableFuture<ResponseEntity<?>> closeTransfer(
            TransferId transfer, Keyed call, @RequestBody TransferClosing body) {
        return commands.send(call, () -> body.of(transfer));
    }

    /** Why what is still on its way is lost; without a reason nothing may be. */
    record TransferClosing(@Nullable ReasonCode reason, @Nullable Evidence evidence) {

        CloseTransfer of(TransferId transfer) {
            return new CloseTransfer(transfer, reason, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
