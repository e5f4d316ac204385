package io.stockbook.commandapi.rest.returns;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.ReturnCommand.CancelReturn;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns/{return}/cancel}: cancels a return. */
@RestController
final class CancelReturnEndpoint {

    private final Commands commands;

    CancelReturnEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/returns/{return}/cancel")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Cancel a return of which nothing is back or refunded")
    CompletableFuture<ResponseEntity<?>> cancelReturn(
            ReturnId returned, Keyed call, @RequestBody ReturnCancellation body) {
        return commands.send(call, () -> body.of(returned));
    }

    /** Why it does not take place. */
    record ReturnCancellation(String reason) {

        CancelReturn of(ReturnId returned) {
            return new CancelReturn(returned, reason);
        }
    }
}
