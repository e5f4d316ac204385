package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.KnownNames;
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
    private final KnownNames names;

    PlanCountEndpoint(Commands commands, KnownNames names) {
        this.commands = commands;
        this.names = names;
    }

    @PostMapping("/v1/counts")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Plan a count at a location: of SKUs, of a class, or of everything")
    CompletableFuture<ResponseEntity<?>> planCount(
            OwnerId owner, Sender sender, @RequestBody NewCount body) {
        names.location(owner, body.location());
        names.items(owner, body.location(), body.named());
        return commands.create(sender, body::custody, () -> body.of(owner));
    }
}
