package io.stockbook.commandapi.rest.exception;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/exceptions/{exception}/resolve}: says what was done about an exception. */
@RestController
final class ResolveExceptionEndpoint {

    private final Commands commands;

    ResolveExceptionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/exceptions/{exception}/resolve")
    @Scope(CommandScopes.EXCEPTION_WRITE)
    @Operation(summary = "Say what was done about an exception")
    CompletableFuture<ResponseEntity<?>> resolveException(
            ExceptionId exception, Keyed call, @RequestBody Resolution body) {
        return commands.send(call, () -> body.of(exception));
    }

    /** What was done. */
    record Resolution(String resolution) {

        ResolveException of(ExceptionId exception) {
            return new ResolveException(exception, resolution);
        }
    }
}
