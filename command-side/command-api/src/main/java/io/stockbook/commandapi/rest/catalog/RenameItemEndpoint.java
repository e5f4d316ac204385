package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/name}: gives a SKU another name. */
@RestController
final class RenameItemEndpoint {

    private final Commands commands;

    RenameItemEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/items/{sku}/name")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Give a SKU another name")
    CompletableFuture<ResponseEntity<?>> renameItem(
            CatalogItemId item, Keyed call, @RequestBody ItemName body) {
        return commands.send(call, () -> body.of(item));
    }

    /** The new name. */
    record ItemName(String name) {

        RenameItem of(CatalogItemId item) {
            return new RenameItem(item, name);
        }
    }
}
