package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CatalogQueries;
import io.stockbook.queries.ConversionAnswer;
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

/** {@code GET /v1/items/{sku}/conversion}: a quantity in another unit, exactly. */
@RestController
final class ConversionEndpoint {

    private final Reads reads;
    private final CatalogQueries queries;

    ConversionEndpoint(Reads reads, CatalogQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/items/{sku}/conversion")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "A quantity in another unit; a rest is refused, and nothing rounded")
    CompletableFuture<ResponseEntity<ConversionAnswer>> conversion(
            @PathVariable Sku sku,
            @RequestParam long quantity,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        CatalogItemId item = new CatalogItemId(owner, sku);
        return reads.one(
                View.MASTER, atLeast, item, () -> queries.conversion(item, quantity, from, to));
    }
}
