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

/** {@code POST …/receipt-corrections}: corrects a receipt. */
@RestController
final class CorrectReceiptEndpoint {

    private final Commands commands;

    CorrectReceiptEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/receipt-corrections")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Correct a receipt by a signed change")
    CompletableFuture<ResponseEntity<?>> correctReceipt(
            StockItemId item, Keyed call, @RequestBody ReceiptCorrection body) {
        return commands.send(call, () -> body.of(item));
    }
}
