package io.stockbook.commandapi.rest.shipment;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/shipments/{shipment}/void}: takes a shipment back. */
@RestController
final class VoidShipmentEndpoint {

    private final Commands commands;

    VoidShipmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/shipments/{shipment}/void")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Take a shipment back that its carrier does not have yet")
    CompletableFuture<ResponseEntity<?>> voidShipment(
            ShipmentId shipment, Keyed call, @RequestBody TakeBack body) {
        return commands.send(call, () -> body.of(shipment));
    }

    /** Why it does not take place. */
    record TakeBack(String reason) {

        VoidShipment of(ShipmentId shipment) {
            return new VoidShipment(shipment, reason);
        }
    }
}
