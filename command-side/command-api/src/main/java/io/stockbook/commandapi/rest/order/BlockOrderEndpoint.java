package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/block}: keeps an order from the floor and from the door. */
@RestController
final class BlockOrderEndpoint {

    private final Commands commands;

    BlockOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/block")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Block an order")
    CompletableFuture<ResponseEntity<?>> blockOrder(
            OrderId order, Keyed call, @RequestBody Block body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Why, and what else there is to say of it. */
    record Block(BlockReason reason, @Nullable String note) {

        BlockOrder of(OrderId order) {
            return new BlockOrder(order, reason, note);
        }
    }
}
