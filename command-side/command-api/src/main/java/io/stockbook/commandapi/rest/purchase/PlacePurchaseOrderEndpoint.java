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

/** {@code POST /v1/purchase-orders}: orders goods. */
@RestController
final class PlacePurchaseOrderEndpoint {

    private final Commands commands;
    private final Papers papers;

    PlacePurchaseOrderEndpoint(Commands commands, Papers papers) {
        this.commands = commands;
        this.papers = papers;
    }

    @PostMapping("/v1/purchase-orders")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Order goods of a supplier, or draft it")
    CompletableFuture<ResponseEntity<?>> placePurchaseOrder(
            OwnerId owner, Sender sender, @RequestBody NewPurchaseOrder body) {
        return commands.create(sender, () -> body.of(owner, papers));
    }
}
