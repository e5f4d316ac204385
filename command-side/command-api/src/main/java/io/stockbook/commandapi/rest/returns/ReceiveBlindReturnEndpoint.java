package io.stockbook.commandapi.rest.returns;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.ReturnedKits;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/return-receipts}: reports goods back that nobody announced. */
@RestController
final class ReceiveBlindReturnEndpoint {

    private final Commands commands;
    private final ReturnedKits kits;

    ReceiveBlindReturnEndpoint(Commands commands, ReturnedKits kits) {
        this.commands = commands;
        this.kits = kits;
    }

    @PostMapping("/v1/return-receipts")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report goods back of which nobody had spoken")
    CompletableFuture<ResponseEntity<?>> receiveBlindReturn(
            OwnerId owner, Sender sender, @RequestBody BlindReturn body) {
        return commands.create(sender, () -> kits.received(body.of(owner)));
    }
}
