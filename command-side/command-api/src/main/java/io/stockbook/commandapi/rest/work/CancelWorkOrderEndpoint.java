package io.stockbook.commandapi.rest.work;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/work-orders/{workOrder}/cancel}: calls off what has not gone in. */
@RestController
final class CancelWorkOrderEndpoint {

    private final Commands commands;

    CancelWorkOrderEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/work-orders/{workOrder}/cancel")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Call off what has not gone in")
    CompletableFuture<ResponseEntity<?>> cancelWorkOrder(
            WorkOrderId workOrder, Keyed call, @RequestBody WorkCallOff body) {
        return commands.send(call, () -> body.of(workOrder));
    }

    /** Why nothing more goes in. */
    record WorkCallOff(String reason) {

        CancelWorkOrder of(WorkOrderId workOrder) {
            return new CancelWorkOrder(workOrder, reason);
        }
    }
}
