package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Availability;
import io.stockbook.queries.AvailabilityQueries;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels/{channel}/availability}: what a channel may sell. */
@RestController
final class AvailabilityOfChannelEndpoint {

    private final Reads reads;
    private final AvailabilityQueries queries;

    AvailabilityOfChannelEndpoint(Reads reads, AvailabilityQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/channels/{channel}/availability")
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "What a channel may sell now, by SKU")
    CompletableFuture<ResponseEntity<Page<Availability>>> availabilityOfChannel(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(
                View.AVAILABILITY,
                atLeast,
                () -> queries.ofChannel(new ChannelId(owner, channel), page));
    }
}
