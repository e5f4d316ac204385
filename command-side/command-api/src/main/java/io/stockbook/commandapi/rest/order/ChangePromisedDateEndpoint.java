package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.ChangePromisedDate;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/promised-date}: promises an order for another day. */
@RestController
final class ChangePromisedDateEndpoint {

    private final Commands commands;

    ChangePromisedDateEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/promised-date")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Promise an order for another day")
    CompletableFuture<ResponseEntity<?>> changePromisedDate(
            OrderId order, Keyed call, @RequestBody PromisedDate body) {
        return commands.send(call, () -> body.of(order));
    }

    /** The day; none when it is promised for no day any more. */
    record PromisedDate(@Nullable LocalDate promisedBy) {

        ChangePromisedDate of(OrderId order) {
            return new ChangePromisedDate(order, promisedBy);
        }
    }
}
