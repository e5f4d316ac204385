package io.stockbook.queryapi.rest.purchase;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.ReplenishmentNeed;
import io.stockbook.queries.ReplenishmentQueries;
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

/** {@code GET /v1/replenishment}: what is bought again by itself, and why or why not. */
@RestController
final class ReplenishmentEndpoint {

    private final Reads reads;
    private final ReplenishmentQueries queries;

    ReplenishmentEndpoint(Reads reads, ReplenishmentQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/replenishment")
    @Scope(QueryScopes.PURCHASE_READ)
    @Operation(
            summary = "What is bought again where: what there is, what is to come, what is drafted")
    CompletableFuture<ResponseEntity<Page<ReplenishmentNeed>>> replenishment(
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(required = false) @Nullable Sku sku,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(
                View.REPLENISHMENT, atLeast, () -> queries.page(owner, location, sku, page));
    }
}
