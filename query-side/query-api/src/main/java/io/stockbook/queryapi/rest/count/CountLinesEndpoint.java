package io.stockbook.queryapi.rest.count;

import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CountLineAnswer;
import io.stockbook.queries.CountQueries;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/counts/{count}/lines}: the lines of a count. */
@RestController
final class CountLinesEndpoint {

    private final Reads reads;
    private final CountQueries queries;

    CountLinesEndpoint(Reads reads, CountQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/counts/{count}/lines")
    @Scope(QueryScopes.COUNT_READ)
    @Operation(summary = "The lines of a count by SKU; a blind one keeps what it expects to itself")
    CompletableFuture<ResponseEntity<Page<CountLineAnswer>>> countLines(
            @PathVariable CountNumber count,
            @RequestParam(required = false) @Nullable CountLineState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        CountId id = new CountId(owner, count);
        return reads.answer(View.COUNTS, atLeast, () -> queries.lines(id, state, page));
    }
}
