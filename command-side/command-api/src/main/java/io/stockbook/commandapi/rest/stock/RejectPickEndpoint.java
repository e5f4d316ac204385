package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/allocations/{allocation}/reject-pick}: reports picked units unfit. */
@RestController
final class RejectPickEndpoint {

    private final Commands commands;

    RejectPickEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/allocations/{allocation}/reject-pick")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report picked units unfit")
    CompletableFuture<ResponseEntity<?>> rejectPick(
            StockItemId item,
            AllocationId allocation,
            Keyed call,
            @RequestBody PickRejection body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** How many are unfit, why, and where they go. */
    record PickRejection(Status to, long quantity, ReasonCode reason, @Nullable Evidence evidence) {

        RejectPick of(StockItemId item, AllocationId allocation) {
            return new RejectPick(
                    item,
                    allocation,
                    to,
                    quantity,
                    reason,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
