package io.stockbook.commandapi.rest.returns;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns/{return}/close}: closes a return. */
@RestController
final class CloseReturnEndpoint {

    private final Commands commands;

    CloseReturnEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/returns/{return}/close")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Expect nothing more under a return")
    CompletableFuture<ResponseEntity<?>> closeReturn(
            ReturnId returned, Keyed call, @RequestBody ReturnEnd body) {
        return commands.send(call, () -> body.of(returned));
    }

    /** Why nothing more is expected, if there is anything to say. */
    record ReturnEnd(@Nullable String note) {

        CloseReturn of(ReturnId returned) {
            return new CloseReturn(returned, note);
        }
    }
}
