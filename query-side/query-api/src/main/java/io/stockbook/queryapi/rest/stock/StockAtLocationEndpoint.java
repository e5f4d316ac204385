package io.stockbook.queryapi.rest.stock;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
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

/** {@code GET /v1/locations/{location}/items}: what stands at one location. */
@RestController
final class StockAtLocationEndpoint {

    private final Reads reads;
    private final StockQueries queries;

    StockAtLocationEndpoint(Reads reads, StockQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/locations/{location}/items")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "What stands at one location, by SKU")
    CompletableFuture<ResponseEntity<Page<StockPosition>>> stockAtLocation(
            @PathVariable LocationId location,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.STOCK_POSITION, atLeast, () -> queries.at(owner, location, page));
    }
}
