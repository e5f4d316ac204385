package io.stockbook.queryapi.rest.work;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.View;
import io.stockbook.queries.WorkOrderQueries;
import io.stockbook.queries.WorkOrderSummary;
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

/** {@code GET /v1/work-orders}: work orders. */
@RestController
final class WorkOrdersEndpoint {

    private final Reads reads;
    private final WorkOrderQueries queries;

    WorkOrdersEndpoint(Reads reads, WorkOrderQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/work-orders")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "Work orders, the last planned first")
    CompletableFuture<ResponseEntity<Page<WorkOrderSummary>>> workOrders(
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(required = false) @Nullable WorkOrderState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(
                View.WORK_ORDERS, atLeast, () -> queries.page(owner, location, state, page));
    }
}
