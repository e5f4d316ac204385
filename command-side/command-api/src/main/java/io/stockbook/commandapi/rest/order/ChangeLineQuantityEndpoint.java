package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/change-line}: asks for more or fewer units of a line. */
@RestController
final class ChangeLineQuantityEndpoint {

    private final Commands commands;

    ChangeLineQuantityEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/change-line")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Ask for more or fewer units of a line")
    CompletableFuture<ResponseEntity<?>> changeLine(
            OrderId order, Keyed call, @RequestBody LineChange body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Which line, how many units of it are wanted now, and why. */
    record LineChange(int line, long quantity, String reason) {

        ChangeLineQuantity of(OrderId order) {
            return new ChangeLineQuantity(order, line, quantity, reason);
        }
    }
}
