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

/** {@code POST …/transfers/{transfer}/dispatch}: reports units on their way to another location. */
@RestController
final class DispatchTransferEndpoint {

    private final Commands commands;

    DispatchTransferEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/transfers/{transfer}/dispatch")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units on their way to another location")
    CompletableFuture<ResponseEntity<?>> dispatchTransfer(
            StockItemId item,
            @PathVariable String transfer,
            Keyed call,
            @RequestBody TransferDispatch body) {
        return commands.send(call, () -> body.of(item, transfer));
    }
}
