package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/allocations/{allocation}/reverse-pick}: reports picked units put back. */
@RestController
final class ReversePickEndpoint {

    private final Commands commands;

    ReversePickEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/reverse-pick")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report picked units put back")
    CompletableFuture<ResponseEntity<?>> reversePick(
            StockItemId item, AllocationId allocation, Keyed call, @RequestBody PickReversal body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many, or all. */
    record PickReversal(@Nullable Long quantity, @Nullable Evidence evidence) {

        ReversePick of(StockItemId item, AllocationId allocation) {
            return new ReversePick(
                    item, allocation, quantity, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
