package io.stockbook.queryapi.rest.returns;

import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.returns.ReturnState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.ReturnQueries;
import io.stockbook.queries.ReturnSummary;
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

/** {@code GET /v1/returns}: returns. */
@RestController
final class ReturnsEndpoint {

    private final Reads reads;
    private final ReturnQueries queries;

    ReturnsEndpoint(Reads reads, ReturnQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/returns")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "Returns, the last begun first")
    CompletableFuture<ResponseEntity<Page<ReturnSummary>>> returns(
            @RequestParam(required = false) @Nullable OrderNumber order,
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.RETURNS, atLeast, () -> queries.page(owner, order, state, page));
    }
}
