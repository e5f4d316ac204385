package io.stockbook.commandapi.rest.shipment;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/shipments/{shipment}/dispatch}: reports a shipment handed over. */
@RestController
final class DispatchShipmentEndpoint {

    private final Commands commands;

    DispatchShipmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/shipments/{shipment}/dispatch")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report a shipment handed over")
    CompletableFuture<ResponseEntity<?>> dispatchShipment(
            ShipmentId shipment, Keyed call, @RequestBody HandOver body) {
        return commands.send(call, () -> body.of(shipment));
    }

    /** What stands behind it, a manifest for example. */
    record HandOver(@Nullable Evidence evidence) {

        DispatchShipment of(ShipmentId shipment) {
            return new DispatchShipment(shipment, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
