package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.FeedSnapshot;
import io.stockbook.queries.PageRequest;
import io.stockbook.queryapi.feed.Feeds;
import io.stockbook.queryapi.rest.QueryScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels/{channel}/availability-snapshot}: where a worker begins. */
@RestController
final class AvailabilitySnapshotEndpoint {

    private final Feeds feeds;

    AvailabilitySnapshotEndpoint(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/v1/channels/{channel}/availability-snapshot")
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "What a channel was told last of each SKU, and where its feed goes on")
    FeedSnapshot availabilitySnapshot(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            PageRequest page) {
        return feeds.snapshot(new ChannelId(owner, channel), page);
    }
}
