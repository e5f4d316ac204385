package io.stockbook.commandapi.rest.location;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/locations}: adds a location. */
@RestController
final class RegisterLocationEndpoint {

    private final Commands commands;

    RegisterLocationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/locations")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Add a location")
    CompletableFuture<ResponseEntity<?>> registerLocation(
            Sender sender, @RequestBody NewLocation body) {
        return commands.create(sender, () -> body.of());
    }

    /** A location; its code is the idempotency key. */
    record NewLocation(
            LocationId location,
            String name,
            @Nullable Custody custody,
            @Nullable LocationId parent) {

        RegisterLocation of() {
            return new RegisterLocation(
                    location, name, requireNonNullElse(custody, Custody.OURS), parent);
        }
    }
}
