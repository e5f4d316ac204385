package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/cancel}: cancels a purchase order. */
@RestController
final class CancelPurchaseOrderEndpoint {

    private final Commands commands;

    CancelPurchaseOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/cancel")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Cancel a purchase order of which nothing has come")
    CompletableFuture<ResponseEntity<?>> cancelPurchaseOrder(
            PurchaseOrderId purchase, Keyed call, @RequestBody PurchaseCancellation body) {
        return commands.send(call, () -> body.of(purchase));
    }

    /** Why nothing is to come. */
    record PurchaseCancellation(String reason) {

        CancelPurchaseOrder of(PurchaseOrderId purchase) {
            return new CancelPurchaseOrder(purchase, reason);
        }
    }
}
