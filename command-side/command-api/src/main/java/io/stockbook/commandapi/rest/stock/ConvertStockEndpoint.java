package io.stockbook.commandapi.rest.stock;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/conversions}: moves units into or out of a work order. */
@RestController
final class ConvertStockEndpoint {

    private final Commands commands;

    ConvertStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/conversions")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Move units into or out of a work order")
    CompletableFuture<ResponseEntity<?>> convertStock(
            StockItemId item, Keyed call, @RequestBody Conversion body) {
        return commands.send(call, () -> body.of(item));
    }
}
