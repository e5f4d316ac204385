package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.id.CountId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/cancel}: cancels a count. */
@RestController
final class CancelCountEndpoint {

    private final Commands commands;

    CancelCountEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts/{count}/cancel")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Cancel a count: lines that nobody has approved are dropped")
    CompletableFuture<ResponseEntity<?>> cancelCount(
            CountId count, Keyed call, @RequestBody CountCancellation body) {
        return commands.send(call, () -> body.of(count));
    }

    /** Why. */
    record CountCancellation(String reason) {

        CancelCount of(CountId count) {
            return new CancelCount(count, reason);
        }
    }
}
