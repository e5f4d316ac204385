package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.feed.Feeds;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Within;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /v1/channels/{channel}/availability-events}: the feed as Server-Sent Events. */
@RestController
final class AvailabilityEventsEndpoint {

    private static final long NO_END = 0;

    private final Feeds feeds;

    AvailabilityEventsEndpoint(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping(
            path = "/v1/channels/{channel}/availability-events",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "What a channel is told from a cursor on, as it happens")
    SseEmitter availabilityEvents(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long seen) {
        long from = seen == null ? after : seen;
        Within.limits(seen == null ? "after" : "Last-Event-ID", from, 0, Long.MAX_VALUE);
        ChannelId of = new ChannelId(owner, channel);
        // What cannot be read is a problem, and no stream that ends at once.
        feeds.after(of, from, 1);
        SseEmitter emitter = new SseEmitter(NO_END);
        feeds.stream(() -> new EventStream(feeds, of, emitter).run(from));
        return emitter;
    }
}
