package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders}: places an order. */
@RestController
final class PlaceOrderEndpoint {

    private final Commands commands;
    private final Units units;

    PlaceOrderEndpoint(Commands commands, Units units) {
        this.commands = commands;
        this.units = units;
    }

    @PostMapping("/v1/orders")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Place an order")
    CompletableFuture<ResponseEntity<?>> placeOrder(
            OwnerId owner, Sender sender, @RequestBody NewOrder body) {
        return commands.create(sender, () -> body.of(owner, units));
    }
}
