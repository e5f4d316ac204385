package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.RemoveUnit;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/items/{sku}/units/{unit}}: takes a unit back. */
@RestController
final class RemoveUnitEndpoint {

    private final Commands commands;

    RemoveUnitEndpoint(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/items/{sku}/units/{unit}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Take a unit back")
    CompletableFuture<ResponseEntity<?>> removeUnit(
            CatalogItemId item, @PathVariable String unit, Keyed call) {
        return commands.send(call, () -> new RemoveUnit(item, unit));
    }
}
