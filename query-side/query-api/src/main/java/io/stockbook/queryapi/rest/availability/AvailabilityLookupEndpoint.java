package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Availability;
import io.stockbook.queries.AvailabilityQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/channels/{channel}/availability-lookup}: a question, posted because so many names
 * fit into no address.
 */
@RestController
final class AvailabilityLookupEndpoint {

    private final Reads reads;
    private final AvailabilityQueries queries;

    AvailabilityLookupEndpoint(Reads reads, AvailabilityQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @PostMapping("/v1/channels/{channel}/availability-lookup")
    @Scope(QueryScopes.ATS_READ)
    @Operation(summary = "What a channel may sell now of up to 500 SKUs, all at one position")
    CompletableFuture<ResponseEntity<Answer>> availabilityLookup(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            @RequestBody Question body) {
        ChannelId of = new ChannelId(owner, channel);
        return reads.one(
                View.AVAILABILITY,
                atLeast,
                of,
                () -> queries.ofSkus(of, body.skus()).map(Answer::new));
    }

    record Question(List<Sku> skus) {}

    /** In the order in which they were asked for. */
    record Answer(List<Availability> items) {}
}
