package io.stockbook.commandapi.rest.count;

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

/** {@code POST /v1/counts}: plans a count. */
@RestController
final class PlanCountEndpoint {

    private final Commands commands;

    PlanCountEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Plan a count at a location: of SKUs, of a class, or of everything")
    CompletableFuture<ResponseEntity<?>> planCount(
            OwnerId owner, Sender sender, @RequestBody NewCount body) {
        return commands.create(sender, body::custody, () -> body.of(owner));
    }
}
