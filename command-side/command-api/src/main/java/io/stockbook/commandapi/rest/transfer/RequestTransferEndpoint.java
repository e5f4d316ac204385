package io.stockbook.commandapi.rest.transfer;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers}: asks for units at another location. */
@RestController
final class RequestTransferEndpoint {

    private final Commands commands;

    RequestTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Request a transfer from one location to another")
    CompletableFuture<ResponseEntity<?>> requestTransfer(
            OwnerId owner, Sender sender, @RequestBody NewTransfer body) {
        return commands.create(sender, () -> body.of(owner));
    }
}
