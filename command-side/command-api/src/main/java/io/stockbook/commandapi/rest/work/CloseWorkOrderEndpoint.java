package io.stockbook.commandapi.rest.work;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/work-orders/{workOrder}/close}: ends it. */
@RestController
final class CloseWorkOrderEndpoint {

    private final Commands commands;

    CloseWorkOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/work-orders/{workOrder}/close")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "End a work order; what is still in work is lost")
    CompletableFuture<ResponseEntity<?>> closeWorkOrder(
            WorkOrderId workOrder, Keyed call, @RequestBody WorkClosing body) {
        return commands.send(call, () -> body.of(workOrder));
    }

    /** Why what is still in work is lost; without a reason nothing may be. */
    record WorkClosing(@Nullable ReasonCode reason, @Nullable Evidence evidence) {

        CloseWorkOrder of(WorkOrderId workOrder) {
            return new CloseWorkOrder(
                    workOrder, reason, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
