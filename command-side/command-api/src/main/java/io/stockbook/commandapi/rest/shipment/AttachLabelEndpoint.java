package io.stockbook.commandapi.rest.shipment;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/shipments/{shipment}/label}: names the label on the packages. */
@RestController
final class AttachLabelEndpoint {

    private final Commands commands;

    AttachLabelEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/shipments/{shipment}/label")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Attach a label, or replace it, until the shipment is dispatched")
    CompletableFuture<ResponseEntity<?>> attachLabel(
            ShipmentId shipment, Keyed call, @RequestBody ShipmentLabel body) {
        return commands.send(call, () -> body.of(shipment));
    }

    /** What its maker calls it, and by which number the carrier knows the shipment. */
    record ShipmentLabel(String reference, @Nullable String trackingNumber) {

        AttachLabel of(ShipmentId shipment) {
            return new AttachLabel(shipment, reference, trackingNumber);
        }
    }
}
