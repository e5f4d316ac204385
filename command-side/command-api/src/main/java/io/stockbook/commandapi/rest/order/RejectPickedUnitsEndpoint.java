package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/reject-pick}: reports picked units unfit to be sent. */
@RestController
final class RejectPickedUnitsEndpoint {

    private final Commands commands;

    RejectPickedUnitsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/reject-pick")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report picked units unfit to be sent")
    CompletableFuture<ResponseEntity<?>> rejectPickedUnits(
            OrderId order, Keyed call, @RequestBody UnfitPick body) {
        return commands.send(call, () -> body.of(order));
    }

    /** How many units of which allocation, where they go and why. */
    record UnfitPick(
            AllocationId allocation,
            long quantity,
            Status to,
            ReasonCode reason,
            @Nullable Evidence evidence) {

        RejectPickedUnits of(OrderId order) {
            return new RejectPickedUnits(
                    order,
                    allocation,
                    quantity,
                    to,
                    reason,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
