package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.availability.NumbersAgain;
import io.stockbook.messages.availability.TellAgain;
import io.stockbook.messages.availability.ToldAgain;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/channels/{channel}/availability-repush}: numbers once more, though the same. */
@RestController
final class TellAgainEndpoint {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final NumbersAgain numbers;

    TellAgainEndpoint(NumbersAgain numbers) {
        this.numbers = numbers;
    }

    @PostMapping("/v1/channels/{channel}/availability-repush")
    @Scope(ReconciliationScopes.ATS_WRITE)
    @Operation(
            summary = "Have a channel told again what it may sell, of some SKUs or all that drift")
    ResponseEntity<TellingAgain> repushAvailability(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            OwnKey own,
            @RequestBody WhatToTellAgain body) {
        ChannelId of = new ChannelId(owner, channel);
        return switch (numbers.tell(new TellAgain(of, own.client(), own.key(), body.skus()))) {
            case ToldAgain.Done done -> answer(done);
            case ToldAgain.NoSuchChannel _ -> throw NoSuchThing.named(of);
            case ToldAgain.NeverTold it ->
                    throw NoSuchThing.because(
                            "%s was never told anything of %s, so nothing is told again."
                                    .formatted(of, it.sku()));
            case ToldAgain.KeyReused _ ->
                    throw new ProblemException(
                            Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "KEY_REUSED",
                                    "This key was used for another request."));
        };
    }

    private static ResponseEntity<TellingAgain> answer(ToldAgain.Done done) {
        ResponseEntity.BodyBuilder reply = ResponseEntity.ok();
        if (done.replayed()) {
            reply.header(REPLAYED, "true");
        }
        return reply.body(
                new TellingAgain(
                        done.told(), done.firstCursor(), done.lastCursor(), done.leftOver()));
    }

    /**
     * Which numbers.
     *
     * @param skus up to 500, or null for all that drift
     */
    record WhatToTellAgain(@Nullable List<Sku> skus) {

        WhatToTellAgain {
            TellAgain.check(skus);
        }
    }

    /**
     * What came of it.
     *
     * @param told how many numbers
     * @param firstCursor the first of the cursors under which they stand in the feed
     * @param leftOver whether more drift than are told at once: ask again
     */
    record TellingAgain(
            int told, @Nullable Long firstCursor, @Nullable Long lastCursor, boolean leftOver) {}
}
