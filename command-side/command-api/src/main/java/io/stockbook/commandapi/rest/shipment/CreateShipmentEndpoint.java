package io.stockbook.commandapi.rest.shipment;

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

/** {@code POST /v1/shipments}: says what is packed for an order. */
@RestController
final class CreateShipmentEndpoint {

    private final Commands commands;

    CreateShipmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/shipments")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Create a shipment of packed units")
    CompletableFuture<ResponseEntity<?>> createShipment(
            OwnerId owner, Sender sender, @RequestBody NewShipment body) {
        return commands.create(sender, () -> body.of(owner));
    }
}
