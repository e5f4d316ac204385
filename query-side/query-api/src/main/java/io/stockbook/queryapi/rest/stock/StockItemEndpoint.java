package io.stockbook.queryapi.rest.stock;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.StockPosition;
import io.stockbook.queries.StockQueries;
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

/** {@code GET /v1/locations/{location}/items/{sku}}: what stands at one stock item. */
@RestController
final class StockItemEndpoint {

    private final Reads reads;
    private final StockQueries queries;

    StockItemEndpoint(Reads reads, StockQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/locations/{location}/items/{sku}")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "What stands at one stock item, by status")
    CompletableFuture<ResponseEntity<StockPosition>> stockItem(
            @PathVariable LocationId location,
            @PathVariable Sku sku,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        StockItemId item = new StockItemId(owner, sku, location);
        return reads.versioned(
                View.STOCK_POSITION, atLeast, item, () -> queries.of(item), StockPosition::version);
    }
}
