package io.stockbook.queryapi.rest.order;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.PickListEntry;
import io.stockbook.queries.PickListQueries;
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

/** {@code GET /v1/pick-list}: what the floor has to pick. */
@RestController
final class PickListEndpoint {

    private final Reads reads;
    private final PickListQueries queries;

    PickListEndpoint(Reads reads, PickListQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/pick-list")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "Released units to be picked, the most urgent order first")
    CompletableFuture<ResponseEntity<Page<PickListEntry>>> pickList(
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(required = false) @Nullable OrderNumber order,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.ORDERS, atLeast, () -> queries.page(owner, location, order, page));
    }
}
