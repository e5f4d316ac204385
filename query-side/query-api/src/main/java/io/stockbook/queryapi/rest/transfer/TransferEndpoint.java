package io.stockbook.queryapi.rest.transfer;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.TransferAnswer;
import io.stockbook.queries.TransferQueries;
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

/** {@code GET /v1/transfers/{transfer}}: one transfer. */
@RestController
final class TransferEndpoint {

    private final Reads reads;
    private final TransferQueries queries;

    TransferEndpoint(Reads reads, TransferQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/transfers/{transfer}")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "One transfer with its lines, what arrived and its time line")
    CompletableFuture<ResponseEntity<TransferAnswer>> transfer(
            @PathVariable TransferNumber transfer,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        TransferId id = new TransferId(owner, transfer);
        return reads.versioned(
                View.TRANSFERS,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.transfer().version());
    }
}
