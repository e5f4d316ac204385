package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/take-back-pick}: reports picked units put back in their place. */
@RestController
final class TakeBackPickEndpoint {

    private final Commands commands;

    TakeBackPickEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/take-back-pick")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report picked units put back in their place")
    CompletableFuture<ResponseEntity<?>> takeBackPick(
            OrderId order, Keyed call, @RequestBody PickTakenBack body) {
        return commands.send(call, () -> body.of(order));
    }

    /** How many units of which allocation are back. */
    record PickTakenBack(AllocationId allocation, long quantity, @Nullable Evidence evidence) {

        TakeBackPick of(OrderId order) {
            return new TakeBackPick(
                    order, allocation, quantity, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
