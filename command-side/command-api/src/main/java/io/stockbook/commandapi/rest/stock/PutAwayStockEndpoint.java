package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.PutAwayStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/put-aways}: reports inspected goods in their place. */
@RestController
final class PutAwayStockEndpoint {

    private final Commands commands;

    PutAwayStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/put-aways")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report inspected goods in their place")
    CompletableFuture<ResponseEntity<?>> putAwayStock(
            StockItemId item, Keyed call, @RequestBody PutAway body) {
        return commands.send(call, () -> body.of(item));
    }

    /** Units that can be sold now. */
    record PutAway(
            long quantity,
            @Nullable String lot,
            @Nullable String bin,
            @Nullable Evidence evidence) {

        PutAwayStock of(StockItemId item) {
            return new PutAwayStock(
                    item, quantity, lot, bin, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
