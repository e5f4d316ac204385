package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/cancel}: asks to cancel an order. */
@RestController
final class CancelOrderEndpoint {

    private final Commands commands;

    CancelOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/cancel")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Cancel an order that has not shipped")
    CompletableFuture<ResponseEntity<?>> cancelOrder(
            OrderId order, Keyed call, @RequestBody Cancellation body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Why it is not wanted any more. */
    record Cancellation(String reason) {

        CancelOrder of(OrderId order) {
            return new CancelOrder(order, reason);
        }
    }
}
