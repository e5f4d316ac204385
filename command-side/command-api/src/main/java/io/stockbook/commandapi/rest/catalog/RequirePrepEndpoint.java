package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.RequirePrep;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/prep/{channel}}: says what a channel wants done. */
@RestController
final class RequirePrepEndpoint {

    private final Commands commands;

    RequirePrepEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/items/{sku}/prep/{channel}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say what a channel wants done to units of a SKU")
    CompletableFuture<ResponseEntity<?>> requirePrep(
            CatalogItemId item, ChannelCode channel, Keyed call, @RequestBody Prep body) {
        return commands.send(call, () -> new RequirePrep(item, channel, body.needs()));
    }

    /** All of it; an empty list for nothing. */
    record Prep(List<PrepNeed> needs) {}
}
