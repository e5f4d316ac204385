package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/reservations}: asks for units for a checkout, for a while. */
@RestController
final class ReserveStockEndpoint {

    private final Commands commands;

    ReserveStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/reservations")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Reserve units for a checkout until a moment")
    CompletableFuture<ResponseEntity<?>> reserveStock(
            StockItemId item, Keyed call, @RequestBody ReservationRequest body) {
        AllocationId made = requireNonNullElse(body.allocation(), call.newAllocation());
        return commands.allocate(call, made, () -> body.of(item, made));
    }
}
