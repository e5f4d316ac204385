package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.RemoveAlias;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/items/{sku}/aliases/{source}/{alias}}: takes an alias back. */
@RestController
final class RemoveAliasEndpoint {

    private final Commands commands;

    RemoveAliasEndpoint(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/items/{sku}/aliases/{source}/{alias}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Take an alias back")
    CompletableFuture<ResponseEntity<?>> removeAlias(
            CatalogItemId item,
            @PathVariable String source,
            @PathVariable String alias,
            Keyed call) {
        return commands.send(call, () -> new RemoveAlias(item, source, alias));
    }
}
