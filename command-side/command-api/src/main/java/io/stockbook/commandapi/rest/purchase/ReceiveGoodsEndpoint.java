package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/receipts}: reports goods in. */
@RestController
final class ReceiveGoodsEndpoint {

    private final Commands commands;
    private final Papers papers;

    ReceiveGoodsEndpoint(Commands commands, Papers papers) {
        this.commands = commands;
        this.papers = papers;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/receipts")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Report goods in of a purchase order")
    CompletableFuture<ResponseEntity<?>> receiveGoods(
            PurchaseOrderId purchase, Keyed call, @RequestBody DockReceipt body) {
        return commands.send(call, () -> body.of(purchase, papers));
    }
}
