package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ChangeShipTo;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/ship-to}: sends an order elsewhere. */
@RestController
final class ChangeShipToEndpoint {

    private final Commands commands;

    ChangeShipToEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/ship-to")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Send an order elsewhere")
    CompletableFuture<ResponseEntity<?>> changeShipTo(
            OrderId order, Keyed call, @RequestBody ShipTo body) {
        return commands.send(call, () -> body.of(order));
    }

    /** The address's number elsewhere; never the address. */
    record ShipTo(String shipToRef) {

        ChangeShipTo of(OrderId order) {
            return new ChangeShipTo(order, shipToRef);
        }
    }
}
