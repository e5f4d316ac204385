package io.stockbook.queryapi.rest.purchase;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.PurchaseQueries;
import io.stockbook.queries.PurchaseSummary;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/purchase-orders}: purchase orders and blind receipts. */
@RestController
final class PurchaseOrdersEndpoint {

    private final Reads reads;
    private final PurchaseQueries queries;

    PurchaseOrdersEndpoint(Reads reads, PurchaseQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/purchase-orders")
    @Scope(QueryScopes.PURCHASE_READ)
    @Operation(summary = "Purchase orders and blind receipts, the last created first")
    CompletableFuture<ResponseEntity<Page<PurchaseSummary>>> purchaseOrders(
            @RequestParam(required = false) @Nullable SupplierCode supplier,
            @RequestParam(required = false) @Nullable PurchaseState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(
                View.PURCHASES, atLeast, () -> queries.page(owner, supplier, state, page));
    }
}
