package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/close}: says that nothing more is expected. */
@RestController
final class ClosePurchaseOrderEndpoint {

    private final Commands commands;

    ClosePurchaseOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/close")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Say that nothing more is expected")
    CompletableFuture<ResponseEntity<?>> closePurchaseOrder(
            PurchaseOrderId purchase, Keyed call, @RequestBody PurchaseClosing body) {
        return commands.send(call, () -> body.of(purchase));
    }

    /** What stands behind it, a word of the supplier for example. */
    record PurchaseClosing(@Nullable Evidence evidence) {

        ClosePurchaseOrder of(PurchaseOrderId purchase) {
            return new ClosePurchaseOrder(purchase, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
