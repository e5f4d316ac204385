package io.stockbook.commandapi.rest.channel;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/channels}: opens a channel. */
@RestController
final class OpenChannelEndpoint {

    private final Commands commands;

    OpenChannelEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/channels")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Open a channel")
    CompletableFuture<ResponseEntity<?>> openChannel(
            OwnerId owner, Sender sender, @RequestBody NewChannel body) {
        return commands.create(sender, () -> body.of(owner));
    }

    /** A channel and its policy; its code is the idempotency key. */
    record NewChannel(ChannelCode channel, String name, ChannelPolicy policy) {

        OpenChannel of(OwnerId owner) {
            return new OpenChannel(new ChannelId(owner, channel), name, policy);
        }
    }
}
