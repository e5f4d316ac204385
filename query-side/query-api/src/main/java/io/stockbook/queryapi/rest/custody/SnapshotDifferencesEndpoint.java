package io.stockbook.queryapi.rest.custody;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.DifferenceFilter;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.SnapshotDifference;
import io.stockbook.queries.SnapshotQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/snapshot-differences}: where keepers had more or fewer than the books. */
@RestController
final class SnapshotDifferencesEndpoint {

    private final Reads reads;
    private final SnapshotQueries queries;

    SnapshotDifferencesEndpoint(Reads reads, SnapshotQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/snapshot-differences")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "Per snapshot and SKU how much a keeper's number differs from the books'")
    CompletableFuture<ResponseEntity<Page<SnapshotDifference>>> snapshotDifferences(
            @RequestParam(required = false) @Nullable LocationId location,
            @RequestParam(required = false) @Nullable Sku sku,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        DifferenceFilter wanted = new DifferenceFilter(location, sku, from, before);
        return reads.answer(
                View.SNAPSHOTS, atLeast, () -> queries.differences(owner, wanted, page));
    }
}
