package io.stockbook.commandapi.rest.returns;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns/{return}/dispositions}: decides what becomes of units. */
@RestController
final class DispositionUnitsEndpoint {

    private final Commands commands;

    DispositionUnitsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/returns/{return}/dispositions")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Decide what becomes of units that came back")
    CompletableFuture<ResponseEntity<?>> dispositionUnits(
            ReturnId returned, Keyed call, @RequestBody Inspection body) {
        return commands.send(call, () -> body.of(returned));
    }

    /** What was looked at, as much or as little of the return as that is. */
    record Inspection(List<LineDisposition> lines, @Nullable Evidence evidence) {

        DispositionUnits of(ReturnId returned) {
            return new DispositionUnits(
                    returned, lines, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
