package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/allocations/{allocation}/pick}: reports promised units picked. */
@RestController
final class PickStockEndpoint {

    private final Commands commands;

    PickStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/pick")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report promised units picked")
    CompletableFuture<ResponseEntity<?>> pickStock(
            StockItemId item, AllocationId allocation, Keyed call, @RequestBody Pick body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many, or all. */
    record Pick(@Nullable Long quantity, @Nullable String bin, @Nullable Evidence evidence) {

        PickStock of(StockItemId item, AllocationId allocation) {
            return new PickStock(
                    item, allocation, quantity, bin, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
