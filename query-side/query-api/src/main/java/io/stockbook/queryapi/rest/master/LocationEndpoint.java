package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.LocationId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.LocationAnswer;
import io.stockbook.queries.LocationQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/locations/{location}}: one location. */
@RestController
final class LocationEndpoint {

    private final Reads reads;
    private final LocationQueries queries;

    LocationEndpoint(Reads reads, LocationQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/locations/{location}")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "One location")
    CompletableFuture<ResponseEntity<LocationAnswer>> location(
            @PathVariable LocationId location, AtLeast atLeast) {
        return reads.versioned(
                View.MASTER,
                atLeast,
                location.key(),
                () -> queries.of(location),
                LocationAnswer::version);
    }
}
