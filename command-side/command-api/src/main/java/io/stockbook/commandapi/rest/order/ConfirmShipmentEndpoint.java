package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/confirm-shipment}: reports picked allocations shipped. */
@RestController
final class ConfirmShipmentEndpoint {

    private final Commands commands;

    ConfirmShipmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/confirm-shipment")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report picked allocations shipped")
    CompletableFuture<ResponseEntity<?>> confirmShipment(
            OrderId order, Keyed call, @RequestBody ShipmentConfirmation body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Which; all of them when it does not say. */
    record ShipmentConfirmation(
            @Nullable List<AllocationId> allocations,
            @Nullable String shipment,
            @Nullable Evidence evidence) {

        ConfirmShipment of(OrderId order) {
            return new ConfirmShipment(
                    order,
                    requireNonNullElse(allocations, List.of()),
                    shipment,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
