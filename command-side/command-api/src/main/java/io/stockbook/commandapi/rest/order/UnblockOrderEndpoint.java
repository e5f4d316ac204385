package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/unblock}: takes a block away. */
@RestController
final class UnblockOrderEndpoint {

    private final Commands commands;

    UnblockOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/unblock")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Unblock an order")
    CompletableFuture<ResponseEntity<?>> unblockOrder(
            OrderId order, Keyed call, @RequestBody Unblock body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Which block, and what else there is to say of it. */
    record Unblock(BlockReason reason, @Nullable String note) {

        UnblockOrder of(OrderId order) {
            return new UnblockOrder(order, reason, note);
        }
    }
}
