package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ChangeStatus;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/status-changes}: moves unpromised units between statuses. */
@RestController
final class ChangeStatusEndpoint {

    private final Commands commands;

    ChangeStatusEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/status-changes")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Move unpromised units to another status")
    CompletableFuture<ResponseEntity<?>> changeStatus(
            StockItemId item, Keyed call, @RequestBody StatusChange body) {
        return commands.send(call, () -> body.of(item));
    }

    /** Units that are something else now, and why. */
    record StatusChange(
            Status from,
            Status to,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        ChangeStatus of(StockItemId item) {
            return new ChangeStatus(
                    item,
                    from,
                    to,
                    quantity,
                    reason,
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
