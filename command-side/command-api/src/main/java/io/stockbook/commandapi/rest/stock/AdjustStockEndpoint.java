package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/adjustments}: sets a balance right. */
@RestController
final class AdjustStockEndpoint {

    private final Commands commands;

    AdjustStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/adjustments")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Set a balance right by a signed change")
    CompletableFuture<ResponseEntity<?>> adjustStock(
            StockItemId item, Keyed call, @RequestBody Adjustment body) {
        return commands.send(call, () -> body.of(item));
    }

    /** By how much, and why. */
    record Adjustment(
            @Nullable Status status,
            long change,
            ReasonCode reason,
            @Nullable String corrects,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        AdjustStock of(StockItemId item) {
            return new AdjustStock(
                    item,
                    requireNonNullElse(status, Status.AVAILABLE),
                    change,
                    reason,
                    corrects,
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
