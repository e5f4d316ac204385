package io.stockbook.commandapi.rest.exception;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.exception.ExceptionCommand.AssignException;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/exceptions/{exception}/assign}: gives an exception to a person. */
@RestController
final class AssignExceptionEndpoint {

    private final Commands commands;

    AssignExceptionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/exceptions/{exception}/assign")
    @Scope(CommandScopes.EXCEPTION_WRITE)
    @Operation(summary = "Give an exception to a person")
    CompletableFuture<ResponseEntity<?>> assignException(
            ExceptionId exception, Keyed call, @RequestBody Assignment body) {
        return commands.send(call, () -> body.of(exception));
    }

    /** Whose it is now, by user id. */
    record Assignment(String assignee) {

        AssignException of(ExceptionId exception) {
            return new AssignException(exception, assignee);
        }
    }
}
