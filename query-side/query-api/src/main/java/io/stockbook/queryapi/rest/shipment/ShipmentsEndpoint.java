package io.stockbook.queryapi.rest.shipment;

import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.shipment.ShipmentState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.ShipmentQueries;
import io.stockbook.queries.ShipmentSummary;
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

/** {@code GET /v1/shipments}: shipments. */
@RestController
final class ShipmentsEndpoint {

    private final Reads reads;
    private final ShipmentQueries queries;

    ShipmentsEndpoint(Reads reads, ShipmentQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/shipments")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "Shipments, the last created first")
    CompletableFuture<ResponseEntity<Page<ShipmentSummary>>> shipments(
            @RequestParam(required = false) @Nullable OrderNumber order,
            @RequestParam(required = false) @Nullable ShipmentState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.SHIPMENTS, atLeast, () -> queries.page(owner, order, state, page));
    }
}
