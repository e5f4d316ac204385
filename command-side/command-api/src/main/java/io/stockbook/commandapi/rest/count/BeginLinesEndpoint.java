package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/begin}: says that somebody begins to count. */
@RestController
final class BeginLinesEndpoint {

    private final Commands commands;

    BeginLinesEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts/{count}/begin")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Begin to count lines: what moves from now on is no variance")
    CompletableFuture<ResponseEntity<?>> beginLines(
            CountId count, Keyed call, @RequestBody BegunLines body) {
        return commands.send(call, () -> body.of(count));
    }

    /** Which lines; who counts them is a badge or an id, not a name. */
    record BegunLines(List<Sku> skus, @Nullable String counter) {

        BeginLines of(CountId count) {
            return new BeginLines(count, skus, counter);
        }
    }
}
