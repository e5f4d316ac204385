package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.SetRingFence;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT …/ring-fences/{channel}}: keeps units for one channel. */
@RestController
final class SetRingFenceEndpoint {

    private final Commands commands;

    SetRingFenceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping(StockItemPath.ITEM + "/ring-fences/{channel}")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Keep units for one channel")
    CompletableFuture<ResponseEntity<?>> setRingFence(
            StockItemId item, ChannelCode channel, Keyed call, @RequestBody RingFence body) {
        return commands.send(call, () -> body.of(item, channel));
    }

    /** How many and until when; 0 ends the fence. */
    record RingFence(long quantity, @Nullable Instant until, @Nullable Evidence evidence) {

        SetRingFence of(StockItemId item, ChannelCode channel) {
            return new SetRingFence(
                    item, channel, quantity, until, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
