package io.stockbook.commandapi.rest.carrier;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/carriers}: adds a carrier. */
@RestController
final class RegisterCarrierEndpoint {

    private final Commands commands;

    RegisterCarrierEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/carriers")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Add a carrier")
    CompletableFuture<ResponseEntity<?>> registerCarrier(
            Sender sender, @RequestBody NewCarrier body) {
        return commands.create(sender, () -> body.of());
    }

    /** A carrier; its code is the idempotency key. */
    record NewCarrier(
            CarrierId carrier,
            String name,
            @Nullable Map<String, String> services,
            @Nullable Integer silenceHours) {

        RegisterCarrier of() {
            return new RegisterCarrier(carrier, new AgreedTerms(name, services, silenceHours).of());
        }
    }
}
