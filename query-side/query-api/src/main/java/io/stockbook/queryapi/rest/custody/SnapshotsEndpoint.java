package io.stockbook.queryapi.rest.custody;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.SnapshotQueries;
import io.stockbook.queries.SnapshotSummary;
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

/** {@code GET /v1/snapshots}: what keepers said they had. */
@RestController
final class SnapshotsEndpoint {

    private final Reads reads;
    private final SnapshotQueries queries;

    SnapshotsEndpoint(Reads reads, SnapshotQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/snapshots")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "Keepers' snapshots, the last told first")
    CompletableFuture<ResponseEntity<Page<SnapshotSummary>>> snapshots(
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.SNAPSHOTS, atLeast, () -> queries.page(owner, location, page));
    }
}
