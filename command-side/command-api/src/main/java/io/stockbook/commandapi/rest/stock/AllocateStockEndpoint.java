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

/** {@code POST …/allocations}: asks for units for one line. */
@RestController
final class AllocateStockEndpoint {

    private final Commands commands;

    AllocateStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Allocate units to a line, or be refused with the numbers")
    CompletableFuture<ResponseEntity<?>> allocateStock(
            StockItemId item, Keyed call, @RequestBody AllocationRequest body) {
        AllocationId made = requireNonNullElse(body.allocation(), call.newAllocation());
        return commands.allocate(call, made, () -> body.of(item, made));
    }
}
