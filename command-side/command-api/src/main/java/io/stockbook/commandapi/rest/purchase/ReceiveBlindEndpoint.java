package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.commandapi.rest.Units;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/receipts}: reports goods in without a purchase order. */
@RestController
final class ReceiveBlindEndpoint {

    private final Commands commands;
    private final Units units;

    ReceiveBlindEndpoint(Commands commands, Units units) {
        this.commands = commands;
        this.units = units;
    }

    @PostMapping("/v1/receipts")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Report goods in that nobody ordered")
    CompletableFuture<ResponseEntity<?>> receiveBlind(
            OwnerId owner, Sender sender, @RequestBody BlindReceipt body) {
        return commands.create(sender, () -> body.of(owner, units));
    }
}
