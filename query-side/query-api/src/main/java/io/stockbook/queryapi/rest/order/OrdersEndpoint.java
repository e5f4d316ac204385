package io.stockbook.queryapi.rest.order;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.OrderState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.OrderQueries;
import io.stockbook.queries.OrderSummary;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
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

/** {@code GET /v1/orders}: orders. */
@RestController
final class OrdersEndpoint {

    private final Reads reads;
    private final OrderQueries queries;

    OrdersEndpoint(Reads reads, OrderQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/orders")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "Orders, the last placed first")
    CompletableFuture<ResponseEntity<Page<OrderSummary>>> orders(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.ORDERS, atLeast, () -> queries.page(owner, state, page));
    }
}
