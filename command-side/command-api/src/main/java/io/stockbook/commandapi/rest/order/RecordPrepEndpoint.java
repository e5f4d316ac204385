package io.stockbook.commandapi.rest.order;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.RecordOrderPrep;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/prep}: reports what was done to units before they leave. */
@RestController
final class RecordPrepEndpoint {

    private final Commands commands;

    RecordPrepEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/orders/{order}/prep")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Report units of an order as prepared for its channel")
    CompletableFuture<ResponseEntity<?>> recordPrep(
            OrderId order, Keyed call, @RequestBody PreparedLines body) {
        return commands.send(call, () -> body.of(order));
    }

    /** What was done to the units of which lines. */
    record PreparedLines(List<LinePrep> lines, @Nullable Evidence evidence) {

        RecordOrderPrep of(OrderId order) {
            return new RecordOrderPrep(order, lines, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
