package io.stockbook.queryapi.rest.custody;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.SnapshotAnswer;
import io.stockbook.queries.SnapshotQueries;
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

/** {@code GET /v1/snapshots/{snapshot}}: one keeper's snapshot. */
@RestController
final class SnapshotEndpoint {

    private final Reads reads;
    private final SnapshotQueries queries;

    SnapshotEndpoint(Reads reads, SnapshotQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/snapshots/{snapshot}")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "What a keeper said they had, and how far it is held against the books")
    CompletableFuture<ResponseEntity<SnapshotAnswer>> snapshot(
            @PathVariable SnapshotNumber snapshot,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        SnapshotId id = new SnapshotId(owner, snapshot);
        return reads.versioned(
                View.SNAPSHOTS,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.snapshot().version());
    }
}
