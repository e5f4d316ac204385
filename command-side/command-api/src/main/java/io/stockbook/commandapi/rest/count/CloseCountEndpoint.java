package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.count.CountCommand.CloseCount;
import io.stockbook.messages.id.CountId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/close}: closes a count. */
@RestController
final class CloseCountEndpoint {

    private final Commands commands;

    CloseCountEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts/{count}/close")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Close a count: lines that nobody has begun are dropped")
    CompletableFuture<ResponseEntity<?>> closeCount(CountId count, Keyed call) {
        return commands.send(call, () -> new CloseCount(count));
    }
}
