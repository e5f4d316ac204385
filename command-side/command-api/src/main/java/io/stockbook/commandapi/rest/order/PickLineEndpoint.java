package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/pick-line}: reports units of a line picked under scan. */
@RestController
final class PickLineEndpoint {

    private final Commands commands;

    PickLineEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/pick-line")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report units of a line picked, by what the scanner read")
    CompletableFuture<ResponseEntity<?>> pickLine(
            OrderId order, Keyed call, @RequestBody LinePick body) {
        return commands.send(call, () -> body.of(order));
    }

    /** What was scanned, how many units, and where when the line is picked at several places. */
    record LinePick(
            int line,
            String scanned,
            long quantity,
            @Nullable LocationId location,
            @Nullable Evidence evidence) {

        PickLine of(OrderId order) {
            return new PickLine(
                    order,
                    line,
                    scanned,
                    quantity,
                    location,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
