package io.stockbook.commandapi.rest.stock;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/returns/{returned}/dispositions}: decides on returned goods. */
@RestController
final class DispositionReturnEndpoint {

    private final Commands commands;

    DispositionReturnEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/returns/{returned}/dispositions")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Decide on returned goods")
    CompletableFuture<ResponseEntity<?>> dispositionReturn(
            StockItemId item,
            @PathVariable String returned,
            Keyed call,
            @RequestBody Disposition body) {
        return commands.send(call, () -> body.of(item, returned));
    }
}
