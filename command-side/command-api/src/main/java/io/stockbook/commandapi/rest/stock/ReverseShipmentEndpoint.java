package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ReverseShipment;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST …/allocations/{allocation}/reverse-shipment}: takes a shipment back before the
 * carrier took it.
 */
@RestController
final class ReverseShipmentEndpoint {

    private final Commands commands;

    ReverseShipmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/reverse-shipment")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Take a shipment back before the carrier took it")
    CompletableFuture<ResponseEntity<?>> reverseShipment(
            StockItemId item,
            AllocationId allocation,
            Keyed call,
            @RequestBody ShipmentReversal body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many came back to the dock. */
    record ShipmentReversal(long quantity, @Nullable String corrects, @Nullable Evidence evidence) {

        ReverseShipment of(StockItemId item, AllocationId allocation) {
            return new ReverseShipment(
                    item,
                    allocation,
                    quantity,
                    corrects,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
