package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.KnownNames;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/replenishment/{location}}: says when more is bought. */
@RestController
final class PlanReplenishmentEndpoint {

    private final Commands commands;
    private final KnownNames names;

    PlanReplenishmentEndpoint(Commands commands, KnownNames names) {
        this.commands = commands;
        this.names = names;
    }

    @PutMapping("/v1/items/{sku}/replenishment/{location}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say when and of whom a SKU is bought again for a location")
    CompletableFuture<ResponseEntity<?>> planReplenishment(
            CatalogItemId item, LocationId location, Keyed call, @RequestBody Replenishment body) {
        names.location(item.owner(), location);
        return commands.send(call, () -> new PlanReplenishment(item, location, body));
    }
}
