package io.stockbook.queryapi.rest.master;

import io.stockbook.platform.security.Scope;
import io.stockbook.queries.LocationAnswer;
import io.stockbook.queries.LocationQueries;
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
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/locations}: all locations. */
@RestController
final class LocationsEndpoint {

    private final Reads reads;
    private final LocationQueries queries;

    LocationsEndpoint(Reads reads, LocationQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/locations")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "All locations")
    CompletableFuture<ResponseEntity<Page<LocationAnswer>>> locations(
            AtLeast atLeast, PageRequest page) {
        return reads.answer(View.MASTER, atLeast, () -> queries.page(page));
    }
}
