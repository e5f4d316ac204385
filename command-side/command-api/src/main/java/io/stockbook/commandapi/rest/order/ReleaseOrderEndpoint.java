package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/release}: hands what is allocated to the floor. */
@RestController
final class ReleaseOrderEndpoint {

    private final Commands commands;

    ReleaseOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/release")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Hand what is allocated to the warehouse floor")
    CompletableFuture<ResponseEntity<?>> releaseOrder(OrderId order, Keyed call) {
        return commands.send(call, () -> new ReleaseOrder(order));
    }
}
