package io.stockbook.commandapi.rest.channel;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/channels/{channel}/policy}: gives a channel another policy. */
@RestController
final class ChangeChannelPolicyEndpoint {

    private final Commands commands;

    ChangeChannelPolicyEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/channels/{channel}/policy")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Give a channel another policy")
    CompletableFuture<ResponseEntity<?>> changeChannelPolicy(
            ChannelId channel, Keyed call, @RequestBody ChannelPolicy policy) {
        return commands.send(call, () -> new ChangeChannelPolicy(channel, policy));
    }
}
