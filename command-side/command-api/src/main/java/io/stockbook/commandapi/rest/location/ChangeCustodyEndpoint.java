package io.stockbook.commandapi.rest.location;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/locations/{location}/custody}: says who counts at a location. */
@RestController
final class ChangeCustodyEndpoint {

    private final Commands commands;

    ChangeCustodyEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/locations/{location}/custody")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say who counts at a location")
    CompletableFuture<ResponseEntity<?>> changeCustody(
            LocationId location, Keyed call, @RequestBody CustodyChange body) {
        return commands.send(call, () -> body.of(location));
    }

    /** Who counts from now on. */
    record CustodyChange(Custody custody) {

        ChangeCustody of(LocationId location) {
            return new ChangeCustody(location, custody);
        }
    }
}
