package io.stockbook.commandapi.rest.shipment;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/shipments/{shipment}/tracking}: reports what a carrier says of a shipment. */
@RestController
final class ReportTrackingEndpoint {

    private final Commands commands;

    ReportTrackingEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/shipments/{shipment}/tracking")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report what a carrier says of a shipment")
    CompletableFuture<ResponseEntity<?>> reportTracking(
            ShipmentId shipment, Keyed call, @RequestBody CarrierNews body) {
        return commands.send(call, () -> body.of(shipment));
    }
}
