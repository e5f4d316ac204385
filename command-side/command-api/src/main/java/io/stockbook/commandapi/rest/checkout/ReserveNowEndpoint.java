package io.stockbook.commandapi.rest.checkout;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/checkouts/{checkout}}: keeps exactly these units, from wherever they are. */
@RestController
final class ReserveNowEndpoint {

    private final Commands commands;

    ReserveNowEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/checkouts/{checkout}")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Keep exactly these units for a checkout until a moment, or say no")
    CompletableFuture<ResponseEntity<?>> reserveNow(
            CheckoutId checkout, Keyed call, @RequestBody CheckoutContent body) {
        return commands.send(call, () -> body.of(checkout));
    }

    /** What is to be kept; without lines, nothing. */
    record CheckoutContent(ChannelCode channel, List<CheckoutLine> lines, Instant expiresAt) {

        ReserveNow of(CheckoutId checkout) {
            return new ReserveNow(checkout, channel, lines, expiresAt);
        }
    }
}
