package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ReturnStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/returns}: reports a customer's goods back. */
@RestController
final class ReturnStockEndpoint {

    private final Commands commands;

    ReturnStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/returns")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report a customer's goods back")
    CompletableFuture<ResponseEntity<?>> returnStock(
            StockItemId item, Keyed call, @RequestBody CustomerReturn body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What came back, by the number of the return. */
    record CustomerReturn(
            String returned, long quantity, @Nullable String lot, @Nullable Evidence evidence) {

        ReturnStock of(StockItemId item) {
            return new ReturnStock(
                    item, returned, quantity, lot, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
