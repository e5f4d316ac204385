package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.DefineUnit;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/units/{unit}}: says how many a case holds. */
@RestController
final class DefineUnitEndpoint {

    private final Commands commands;

    DefineUnitEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/items/{sku}/units/{unit}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say how many of the smallest units a unit of a SKU holds")
    CompletableFuture<ResponseEntity<?>> defineUnit(
            CatalogItemId item,
            @PathVariable String unit,
            Keyed call,
            @RequestBody UnitContent body) {
        return commands.send(call, () -> new DefineUnit(item, unit, body.contains()));
    }

    /** How many of the smallest units. */
    record UnitContent(long contains) {}
}
