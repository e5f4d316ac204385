package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/short-pick}: reports released units missing from their place. */
@RestController
final class ShortPickEndpoint {

    private final Commands commands;

    ShortPickEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/short-pick")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report released units missing from their place")
    CompletableFuture<ResponseEntity<?>> shortPick(
            OrderId order, Keyed call, @RequestBody MissingPick body) {
        return commands.send(call, () -> body.of(order));
    }

    /** How many units of which allocation were not there. */
    record MissingPick(AllocationId allocation, long quantity, @Nullable Evidence evidence) {

        ShortPick of(OrderId order) {
            return new ShortPick(
                    order, allocation, quantity, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
