package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/cancel-line}: takes back what has not shipped of a line. */
@RestController
final class CancelLineEndpoint {

    private final Commands commands;

    CancelLineEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/cancel-line")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Cancel what has not shipped of a line")
    CompletableFuture<ResponseEntity<?>> cancelLine(
            OrderId order, Keyed call, @RequestBody LineCancellation body) {
        return commands.send(call, () -> body.of(order));
    }

    /** Which line, and why. */
    record LineCancellation(int line, String reason) {

        CancelLine of(OrderId order) {
            return new CancelLine(order, line, reason);
        }
    }
}
