package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.availability.ExplainedNumbers;
import io.stockbook.messages.availability.Explanation;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.stockbook.queryapi.rest.Within;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/channels/{channel}/availability/{sku}/explain}: what a number is made of. */
@RestController
final class ExplainEndpoint {

    private static final int MOST_MOVEMENTS = 50;

    private final Reads reads;
    private final ExplainedNumbers numbers;

    ExplainEndpoint(Reads reads, ExplainedNumbers numbers) {
        this.reads = reads;
        this.numbers = numbers;
    }

    @GetMapping("/v1/channels/{channel}/availability/{sku}/explain")
    @Scope(QueryScopes.ATS_READ)
    @Operation(
            summary =
                    "What a number is made of: of now, at a position, or told under a cursor of the"
                            + " feed")
    CompletableFuture<ResponseEntity<Explanation>> explainAvailability(
            @PathVariable ChannelCode channel,
            @PathVariable Sku sku,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "5") int movements,
            AtLeast atLeast) {
        Within.limits("movements", movements, 0, MOST_MOVEMENTS);
        ChannelId of = new ChannelId(owner, channel);
        if (position != null && cursor != null) {
            throw new ProblemException(
                    Problem.invalid("position, cursor: ask for one of them only."));
        }
        return reads.answer(
                View.AVAILABILITY,
                atLeast,
                () -> {
                    if (position != null) {
                        Within.limits("position", position, 1, Long.MAX_VALUE);
                        return said(of, sku, numbers.at(of, sku, position, movements));
                    }
                    return cursor == null
                            ? said(of, sku, numbers.now(of, sku, movements))
                            : said(of, sku, numbers.told(of, sku, cursor, movements));
                });
    }

    private static Explanation said(ChannelId channel, Sku sku, Explained explained) {
        return switch (explained) {
            case Explained.Whole whole -> whole.explanation();
            case Explained no -> throw new ProblemException(Unexplained.problem(channel, sku, no));
        };
    }
}
