package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.FeedPage;
import io.stockbook.queryapi.feed.Feeds;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Within;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels/{channel}/availability-changes}: the feed, and a wait for its news. */
@RestController
final class AvailabilityChangesEndpoint {

    private static final int LARGEST_PAGE = 500;

    /** The container gives an answer up after 30 seconds. */
    private static final int LONGEST_WAIT = 25;

    private final Feeds feeds;

    AvailabilityChangesEndpoint(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/v1/channels/{channel}/availability-changes")
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "What a channel was told after a cursor, one change after the other")
    CompletableFuture<FeedPage> availabilityChanges(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int wait) {
        Within.limits("after", after, 0, Long.MAX_VALUE);
        Within.limits("limit", limit, 1, LARGEST_PAGE);
        Within.limits("wait", wait, 0, LONGEST_WAIT);
        ChannelId of = new ChannelId(owner, channel);
        return feeds.when(of, after, limit, Duration.ofSeconds(wait));
    }
}
