package io.stockbook.queryapi.rest.custody;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.SnapshotLineAnswer;
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

/** {@code GET /v1/snapshots/{snapshot}/lines}: the lines of a keeper's snapshot. */
@RestController
final class SnapshotLinesEndpoint {

    private final Reads reads;
    private final SnapshotQueries queries;

    SnapshotLinesEndpoint(Reads reads, SnapshotQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/snapshots/{snapshot}/lines")
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "Per SKU what was reported, what was expected and what was booked")
    CompletableFuture<ResponseEntity<Page<SnapshotLineAnswer>>> snapshotLines(
            @PathVariable SnapshotNumber snapshot,
            @RequestParam(defaultValue = "false") boolean different,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        SnapshotId id = new SnapshotId(owner, snapshot);
        return reads.answer(View.SNAPSHOTS, atLeast, () -> queries.lines(id, different, page));
    }
}
