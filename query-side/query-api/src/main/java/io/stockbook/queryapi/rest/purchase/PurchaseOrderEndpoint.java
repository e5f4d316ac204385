package io.stockbook.queryapi.rest.purchase;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.PurchaseAnswer;
import io.stockbook.queries.PurchaseQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/purchase-orders/{purchaseOrder}}: one purchase order or blind receipt. */
@RestController
final class PurchaseOrderEndpoint {

    private final Reads reads;
    private final PurchaseQueries queries;

    PurchaseOrderEndpoint(Reads reads, PurchaseQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/purchase-orders/{purchaseOrder}")
    @Scope(QueryScopes.PURCHASE_READ)
    @Operation(summary = "One purchase order or blind receipt with all that came of it")
    CompletableFuture<ResponseEntity<PurchaseAnswer>> purchaseOrder(
            @PathVariable PurchaseOrderNumber purchaseOrder,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        PurchaseOrderId id = new PurchaseOrderId(owner, purchaseOrder);
        return reads.versioned(
                View.PURCHASES,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.purchaseOrder().version());
    }
}
