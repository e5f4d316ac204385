package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/suspend}: stops promises from here. */
@RestController
final class SuspendSellingEndpoint {

    private final Commands commands;

    SuspendSellingEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/suspend")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Stop promises from here")
    CompletableFuture<ResponseEntity<?>> suspendSelling(
            StockItemId item, Keyed call, @RequestBody Suspension body) {
        return commands.send(call, () -> body.of(item));
    }

    /** Why nothing is promised any more. */
    record Suspension(ReasonCode reason, @Nullable Evidence evidence) {

        SuspendSelling of(StockItemId item) {
            return new SuspendSelling(item, reason, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
