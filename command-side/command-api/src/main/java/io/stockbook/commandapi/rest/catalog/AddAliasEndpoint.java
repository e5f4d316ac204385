package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/items/{sku}/aliases}: says how somebody else calls a SKU. */
@RestController
final class AddAliasEndpoint {

    private final Commands commands;

    AddAliasEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/items/{sku}/aliases")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say by which code somebody else knows a SKU")
    CompletableFuture<ResponseEntity<?>> addAlias(
            CatalogItemId item, Keyed call, @RequestBody Alias body) {
        return commands.send(call, () -> body.of(item));
    }

    /** Who calls it how. */
    record Alias(String source, String alias) {

        AddAlias of(CatalogItemId item) {
            return new AddAlias(item, source, alias);
        }
    }
}
