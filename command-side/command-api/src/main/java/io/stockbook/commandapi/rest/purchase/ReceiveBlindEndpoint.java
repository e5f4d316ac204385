package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Papers;
import io.stockbook.commandapi.rest.Sender;
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
    private final Papers papers;

    ReceiveBlindEndpoint(Commands commands, Papers papers) {
        this.commands = commands;
        this.papers = papers;
    }

    @PostMapping("/v1/receipts")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Report goods in that nobody ordered")
    CompletableFuture<ResponseEntity<?>> receiveBlind(
            OwnerId owner, Sender sender, @RequestBody BlindReceipt body) {
        return commands.create(sender, () -> body.of(owner, papers));
    }
}
