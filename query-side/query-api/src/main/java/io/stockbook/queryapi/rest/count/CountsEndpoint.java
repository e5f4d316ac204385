package io.stockbook.queryapi.rest.count;

import io.stockbook.messages.count.CountState;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CountQueries;
import io.stockbook.queries.CountSummary;
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

/** {@code GET /v1/counts}: counts. */
@RestController
final class CountsEndpoint {

    private final Reads reads;
    private final CountQueries queries;

    CountsEndpoint(Reads reads, CountQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/counts")
    @Scope(QueryScopes.COUNT_READ)
    @Operation(summary = "Counts, the last planned first")
    CompletableFuture<ResponseEntity<Page<CountSummary>>> counts(
            @RequestParam(required = false) @Nullable CountState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.COUNTS, atLeast, () -> queries.page(owner, state, page));
    }
}
