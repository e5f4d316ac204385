package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/allocations/{allocation}/free}: gives unpicked units back. */
@RestController
final class FreeAllocationEndpoint {

    private final Commands commands;

    FreeAllocationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/free")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Give unpicked units of an allocation or reservation back")
    CompletableFuture<ResponseEntity<?>> freeAllocation(
            StockItemId item, AllocationId allocation, Keyed call, @RequestBody Freeing body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many, or all; cancelled unless it says otherwise. */
    record Freeing(
            @Nullable Long quantity, @Nullable FreeReason reason, @Nullable Evidence evidence) {

        FreeAllocation of(StockItemId item, AllocationId allocation) {
            return new FreeAllocation(
                    item,
                    allocation,
                    quantity,
                    requireNonNullElse(reason, FreeReason.CANCELLED),
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
