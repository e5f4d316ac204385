package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/confirm-pick}: reports released allocations picked. */
@RestController
final class ConfirmPickEndpoint {

    private final Commands commands;

    ConfirmPickEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/confirm-pick")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report released allocations picked")
    CompletableFuture<ResponseEntity<?>> confirmPick(
            OrderId order, Keyed call, @RequestBody PickConfirmation body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Which; all of them when it does not say. */
    record PickConfirmation(@Nullable List<AllocationId> allocations, @Nullable Evidence evidence) {

        ConfirmPick of(OrderId order) {
            return new ConfirmPick(
                    order,
                    requireNonNullElse(allocations, List.of()),
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
