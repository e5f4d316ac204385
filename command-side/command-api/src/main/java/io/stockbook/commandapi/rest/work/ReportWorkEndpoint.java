package io.stockbook.commandapi.rest.work;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/work-orders/{workOrder}/work}: reports work that was done. */
@RestController
final class ReportWorkEndpoint {

    private final Commands commands;

    ReportWorkEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/work-orders/{workOrder}/work")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report what went into a work order and what was made of it")
    CompletableFuture<ResponseEntity<?>> reportWork(
            WorkOrderId workOrder, Keyed call, @RequestBody WorkReport body) {
        return commands.send(call, () -> body.of(workOrder));
    }
}
