package io.stockbook.queryapi.rest.stock;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CardEntry;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.StockCardQueries;
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

/** {@code GET /v1/locations/{location}/items/{sku}/card}: the movements of one stock item. */
@RestController
final class StockCardEndpoint {

    private final Reads reads;
    private final StockCardQueries queries;

    StockCardEndpoint(Reads reads, StockCardQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/locations/{location}/items/{sku}/card")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "The movements of one stock item with its running balance")
    CompletableFuture<ResponseEntity<Page<CardEntry>>> stockCard(
            @PathVariable LocationId location,
            @PathVariable Sku sku,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(defaultValue = "false") boolean newestFirst,
            AtLeast atLeast,
            PageRequest page) {
        StockItemId item = new StockItemId(owner, sku, location);
        return reads.answer(
                View.STOCK_CARD,
                atLeast,
                () -> newestFirst ? queries.newestFirst(item, page) : queries.page(item, page));
    }
}
