package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST …/allocations/{allocation}/short}: reports promised units missing from their place.
 */
@RestController
final class ShortAllocationEndpoint {

    private final Commands commands;

    ShortAllocationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/short")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report promised units missing from their place")
    CompletableFuture<ResponseEntity<?>> shortAllocation(
            StockItemId item, AllocationId allocation, Keyed call, @RequestBody ShortPick body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many were not there. */
    record ShortPick(long quantity, @Nullable Evidence evidence) {

        ShortAllocation of(StockItemId item, AllocationId allocation) {
            return new ShortAllocation(
                    item, allocation, quantity, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
