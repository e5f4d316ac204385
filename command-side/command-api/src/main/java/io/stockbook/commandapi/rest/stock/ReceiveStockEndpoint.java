package io.stockbook.commandapi.rest.stock;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/receipts}: reports goods in. */
@RestController
final class ReceiveStockEndpoint {

    private final Commands commands;
    private final Units units;

    ReceiveStockEndpoint(Commands commands, Units units) {
        this.commands = commands;
        this.units = units;
    }

    @PostMapping(StockItemPath.ITEM + "/receipts")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report goods in")
    CompletableFuture<ResponseEntity<?>> receiveStock(
            StockItemId item, Keyed call, @RequestBody Receipt body) {
        return commands.send(call, () -> body.of(item, units));
    }
}
