package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CatalogAnswer;
import io.stockbook.queries.CatalogQueries;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
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

/** {@code GET /v1/aliases/{source}/{alias}}: the SKUs somebody else knows so. */
@RestController
final class ItemsKnownAsEndpoint {

    private final Reads reads;
    private final CatalogQueries queries;

    ItemsKnownAsEndpoint(Reads reads, CatalogQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/aliases/{source}/{alias}")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "The SKUs that somebody else knows by this code")
    CompletableFuture<ResponseEntity<Page<CatalogAnswer>>> itemsKnownAs(
            @PathVariable String source,
            @PathVariable String alias,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(
                View.MASTER, atLeast, () -> queries.knownAs(owner, source, alias, page));
    }
}
