package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/allocations/{allocation}/ship}: reports picked units shipped. */
@RestController
final class ShipStockEndpoint {

    private final Commands commands;

    ShipStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/ship")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report picked units shipped")
    CompletableFuture<ResponseEntity<?>> shipStock(
            StockItemId item, AllocationId allocation, Keyed call, @RequestBody Shipping body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many, or all, and with which shipment. */
    record Shipping(
            @Nullable Long quantity, @Nullable String shipment, @Nullable Evidence evidence) {

        ShipStock of(StockItemId item, AllocationId allocation) {
            return new ShipStock(
                    item,
                    allocation,
                    quantity,
                    shipment,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
