package io.stockbook.commandapi.rest.carrier;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.carrier.CarrierCommand.ChangeCarrier;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/carriers/{carrier}}: agrees something else with a carrier. */
@RestController
final class ChangeCarrierEndpoint {

    private final Commands commands;

    ChangeCarrierEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/carriers/{carrier}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say anew what is agreed with a carrier")
    CompletableFuture<ResponseEntity<?>> changeCarrier(
            CarrierId carrier, Keyed call, @RequestBody AgreedTerms body) {
        return commands.send(call, () -> new ChangeCarrier(carrier, body.of()));
    }
}
