package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/approve}: makes a draft count. */
@RestController
final class ApprovePurchaseOrderEndpoint {

    private final Commands commands;

    ApprovePurchaseOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/approve")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Make a draft count")
    CompletableFuture<ResponseEntity<?>> approvePurchaseOrder(
            PurchaseOrderId purchase, Keyed call, @RequestBody PurchaseApproval body) {
        return commands.send(call, () -> body.of(purchase));
    }

    /** What stands behind it, a signature for example. */
    record PurchaseApproval(@Nullable Evidence evidence) {

        ApprovePurchaseOrder of(PurchaseOrderId purchase) {
            return new ApprovePurchaseOrder(purchase, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
