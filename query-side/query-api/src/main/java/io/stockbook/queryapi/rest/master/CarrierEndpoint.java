package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.CarrierId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CarrierAnswer;
import io.stockbook.queries.CarrierQueries;
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

/** {@code GET /v1/carriers/{carrier}}: one carrier. */
@RestController
final class CarrierEndpoint {

    private final Reads reads;
    private final CarrierQueries queries;

    CarrierEndpoint(Reads reads, CarrierQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/carriers/{carrier}")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "One carrier and what it calls its services")
    CompletableFuture<ResponseEntity<CarrierAnswer>> carrier(
            @PathVariable CarrierId carrier, AtLeast atLeast) {
        return reads.versioned(
                View.MASTER,
                atLeast,
                carrier.key(),
                () -> queries.of(carrier),
                CarrierAnswer::version);
    }
}
