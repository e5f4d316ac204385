package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.CatalogCommand.EndReplenishment;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/items/{sku}/replenishment/{location}}: ends what was planned. */
@RestController
final class EndReplenishmentEndpoint {

    private final Commands commands;

    EndReplenishmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/items/{sku}/replenishment/{location}")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Do not buy a SKU again for a location by itself")
    CompletableFuture<ResponseEntity<?>> endReplenishment(
            CatalogItemId item, LocationId location, Keyed call) {
        return commands.send(call, () -> new EndReplenishment(item, location));
    }
}
