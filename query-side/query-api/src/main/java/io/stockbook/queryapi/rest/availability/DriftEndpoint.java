package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.DriftPage;
import io.stockbook.queries.DriftQueries;
import io.stockbook.queries.PageRequest;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels/{channel}/drift}: where the channel shows what it was not told. */
@RestController
final class DriftEndpoint {

    private final Reads reads;
    private final DriftQueries queries;

    DriftEndpoint(Reads reads, DriftQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/channels/{channel}/drift")
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "Where a channel shows another number than it was told, or did")
    DriftPage drift(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(defaultValue = "false") boolean ended,
            PageRequest page) {
        ChannelId of = new ChannelId(owner, channel);
        return reads.now(of, () -> queries.of(of, ended, page));
    }
}
