package io.stockbook.queryapi.rest.order;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.OrderAnswer;
import io.stockbook.queries.OrderQueries;
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

/** {@code GET /v1/orders/{order}}: one order. */
@RestController
final class OrderEndpoint {

    private final Reads reads;
    private final OrderQueries queries;

    OrderEndpoint(Reads reads, OrderQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/orders/{order}")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "One order with its lines and its time line")
    CompletableFuture<ResponseEntity<OrderAnswer>> order(
            @PathVariable OrderNumber order,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        OrderId id = new OrderId(owner, order);
        return reads.versioned(
                View.ORDERS, atLeast, id, () -> queries.of(id), answer -> answer.order().version());
    }
}
