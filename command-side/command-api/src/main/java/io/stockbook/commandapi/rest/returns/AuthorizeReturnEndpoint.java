package io.stockbook.commandapi.rest.returns;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.KnownNames;
import io.stockbook.commandapi.rest.ReturnedKits;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns}: agrees that units come back. */
@RestController
final class AuthorizeReturnEndpoint {

    private final Commands commands;
    private final KnownNames names;
    private final ReturnedKits kits;

    AuthorizeReturnEndpoint(Commands commands, KnownNames names, ReturnedKits kits) {
        this.commands = commands;
        this.names = names;
        this.kits = kits;
    }

    @PostMapping("/v1/returns")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Agree that units come back")
    CompletableFuture<ResponseEntity<?>> authorizeReturn(
            OwnerId owner, Sender sender, @RequestBody NewReturn body) {
        if (body.order() != null) {
            names.order(new OrderId(owner, body.order()));
        }
        return commands.create(sender, () -> kits.expected(body.of(owner)));
    }
}
