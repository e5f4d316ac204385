package io.stockbook.queryapi.rest.master;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ChannelAnswer;
import io.stockbook.queries.ChannelQueries;
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

/** {@code GET /v1/channels/{channel}}: one channel. */
@RestController
final class ChannelEndpoint {

    private final Reads reads;
    private final ChannelQueries queries;

    ChannelEndpoint(Reads reads, ChannelQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/channels/{channel}")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "One channel and its policy")
    CompletableFuture<ResponseEntity<ChannelAnswer>> channel(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        ChannelId of = new ChannelId(owner, channel);
        return reads.versioned(
                View.MASTER, atLeast, of, () -> queries.of(of), ChannelAnswer::version);
    }
}
