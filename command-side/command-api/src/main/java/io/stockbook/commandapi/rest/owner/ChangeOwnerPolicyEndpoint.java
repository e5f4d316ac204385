package io.stockbook.commandapi.rest.owner;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.owner.OwnerCommand.ChangeOwnerPolicy;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/owner-policy}: says how an owner's stock is handled. */
@RestController
final class ChangeOwnerPolicyEndpoint {

    private final Commands commands;

    ChangeOwnerPolicyEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/owner-policy")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say how an owner's stock is handled")
    CompletableFuture<ResponseEntity<?>> changeOwnerPolicy(
            OwnerPolicyId owner, Keyed call, @RequestBody OwnerPolicy policy) {
        return commands.send(call, () -> new ChangeOwnerPolicy(owner, policy));
    }
}
