package io.stockbook.queryapi.rest.shipment;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ShipmentAnswer;
import io.stockbook.queries.ShipmentQueries;
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

/** {@code GET /v1/shipments/{shipment}}: one shipment. */
@RestController
final class ShipmentEndpoint {

    private final Reads reads;
    private final ShipmentQueries queries;

    ShipmentEndpoint(Reads reads, ShipmentQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/shipments/{shipment}")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "One shipment with its packages and its time line")
    CompletableFuture<ResponseEntity<ShipmentAnswer>> shipment(
            @PathVariable ShipmentNumber shipment,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        ShipmentId id = new ShipmentId(owner, shipment);
        return reads.versioned(
                View.SHIPMENTS,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.shipment().version());
    }
}
