package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ChannelAnswer;
import io.stockbook.queries.ChannelQueries;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels}: all channels. */
@RestController
final class ChannelsEndpoint {

    private final Reads reads;
    private final ChannelQueries queries;

    ChannelsEndpoint(Reads reads, ChannelQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/channels")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "All channels")
    CompletableFuture<ResponseEntity<Page<ChannelAnswer>>> channels(
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.MASTER, atLeast, () -> queries.page(owner, page));
    }
}
