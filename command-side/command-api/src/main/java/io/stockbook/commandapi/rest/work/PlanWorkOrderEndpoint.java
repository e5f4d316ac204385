package io.stockbook.commandapi.rest.work;

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

/** {@code POST /v1/work-orders}: plans what is to become of what. */
@RestController
final class PlanWorkOrderEndpoint {

    private final Commands commands;

    PlanWorkOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/work-orders")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Plan a work order: what is to become of what")
    CompletableFuture<ResponseEntity<?>> planWorkOrder(
            OwnerId owner, Sender sender, @RequestBody NewWorkOrder body) {
        return commands.create(sender, () -> body.of(owner));
    }
}
