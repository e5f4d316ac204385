package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CatalogDuplicate;
import io.stockbook.queries.CatalogQueries;
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

/** {@code GET /v1/catalog/duplicates}: what looks like one thing under two names. */
@RestController
final class DuplicatesEndpoint {

    private final Reads reads;
    private final CatalogQueries queries;

    DuplicatesEndpoint(Reads reads, CatalogQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/catalog/duplicates")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "SKUs that look like one: alike, of one name, or known by one code")
    CompletableFuture<ResponseEntity<Page<CatalogDuplicate>>> duplicates(
            @RequestParam(required = false) CatalogDuplicate.@Nullable Kind kind,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.MASTER, atLeast, () -> queries.duplicates(owner, kind, page));
    }
}
