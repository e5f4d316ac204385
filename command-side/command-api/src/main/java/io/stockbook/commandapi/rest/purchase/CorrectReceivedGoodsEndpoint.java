package io.stockbook.commandapi.rest.purchase;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/corrections}: corrects a line of a receipt. */
@RestController
final class CorrectReceivedGoodsEndpoint {

    private final Commands commands;

    CorrectReceivedGoodsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/corrections")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Correct a line of a receipt")
    CompletableFuture<ResponseEntity<?>> correctReceivedGoods(
            PurchaseOrderId purchase, Keyed call, @RequestBody DockCorrection body) {
        return commands.send(call, () -> body.of(purchase));
    }
}
