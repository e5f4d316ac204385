package io.stockbook.queryapi.rest.work;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.View;
import io.stockbook.queries.WorkOrderAnswer;
import io.stockbook.queries.WorkOrderQueries;
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

/** {@code GET /v1/work-orders/{workOrder}}: one work order. */
@RestController
final class WorkOrderEndpoint {

    private final Reads reads;
    private final WorkOrderQueries queries;

    WorkOrderEndpoint(Reads reads, WorkOrderQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/work-orders/{workOrder}")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "One work order with its lines, what was reported of it and its time line")
    CompletableFuture<ResponseEntity<WorkOrderAnswer>> workOrder(
            @PathVariable WorkOrderNumber workOrder,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        WorkOrderId id = new WorkOrderId(owner, workOrder);
        return reads.versioned(
                View.WORK_ORDERS,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.workOrder().version());
    }
}
