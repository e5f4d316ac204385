package io.stockbook.queryapi.rest.count;

import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CountAnswer;
import io.stockbook.queries.CountQueries;
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

/** {@code GET /v1/counts/{count}}: one count. */
@RestController
final class CountEndpoint {

    private final Reads reads;
    private final CountQueries queries;

    CountEndpoint(Reads reads, CountQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/counts/{count}")
    @Scope(QueryScopes.COUNT_READ)
    @Operation(summary = "One count, and how far it is")
    CompletableFuture<ResponseEntity<CountAnswer>> count(
            @PathVariable CountNumber count,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        CountId id = new CountId(owner, count);
        return reads.versioned(
                View.COUNTS, atLeast, id, () -> queries.of(id), answer -> answer.count().version());
    }
}
