package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ScrapStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/scrap}: throws unpromised units away. */
@RestController
final class ScrapStockEndpoint {

    private final Commands commands;

    ScrapStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/scrap")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Throw unpromised units away")
    CompletableFuture<ResponseEntity<?>> scrapStock(
            StockItemId item, Keyed call, @RequestBody Scrapping body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What goes into the bin, and why. */
    record Scrapping(
            Status from,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        ScrapStock of(StockItemId item) {
            return new ScrapStock(
                    item, from, quantity, reason, lot, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
