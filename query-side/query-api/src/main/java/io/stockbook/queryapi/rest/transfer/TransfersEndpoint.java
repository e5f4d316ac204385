package io.stockbook.queryapi.rest.transfer;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.transfer.TransferState;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.TransferQueries;
import io.stockbook.queries.TransferSummary;
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

/** {@code GET /v1/transfers}: transfers. */
@RestController
final class TransfersEndpoint {

    private final Reads reads;
    private final TransferQueries queries;

    TransfersEndpoint(Reads reads, TransferQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/transfers")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "Transfers, the last requested first")
    CompletableFuture<ResponseEntity<Page<TransferSummary>>> transfers(
            @RequestParam(required = false) @Nullable LocationId to,
            @RequestParam(required = false) @Nullable TransferState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.TRANSFERS, atLeast, () -> queries.page(owner, to, state, page));
    }
}
