package io.stockbook.commandapi.rest.custody;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/snapshots}: reports what a keeper had at one moment. */
@RestController
final class ReportSnapshotEndpoint {

    private final Commands commands;

    ReportSnapshotEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/snapshots")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report what somebody else who counts there had at one moment")
    CompletableFuture<ResponseEntity<?>> reportSnapshot(
            OwnerId owner, Sender sender, @RequestBody NewSnapshot body) {
        return commands.create(sender, body::custody, () -> body.of(owner));
    }
}
