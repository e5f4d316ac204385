package io.stockbook.commandapi.rest.returns;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.ReturnedKits;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns/{return}/receipts}: reports goods back. */
@RestController
final class ReceiveReturnEndpoint {

    private final Commands commands;
    private final ReturnedKits kits;

    ReceiveReturnEndpoint(Commands commands, ReturnedKits kits) {
        this.commands = commands;
        this.kits = kits;
    }

    @PostMapping("/v1/returns/{return}/receipts")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report goods back under a return")
    CompletableFuture<ResponseEntity<?>> receiveReturn(
            ReturnId returned, Keyed call, @RequestBody ReturnedGoods body) {
        return commands.send(call, () -> kits.received(body.of(returned)));
    }
}
