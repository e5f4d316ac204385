package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.Kits;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/components}: says what a kit holds. */
@RestController
final class DefineComponentsEndpoint {

    private final Commands commands;
    private final Kits kits;

    DefineComponentsEndpoint(Commands commands, Kits kits) {
        this.commands = commands;
        this.kits = kits;
    }

    @PutMapping("/v1/items/{sku}/components")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say what a kit holds; without components it is none")
    CompletableFuture<ResponseEntity<?>> defineComponents(
            CatalogItemId item, Keyed call, @RequestBody KitContent body) {
        return commands.send(call, () -> kits.checked(body.of(item)));
    }

    /** What is in it; it is not split, and may be served by its components, unless it is said. */
    record KitContent(
            List<Component> components, @Nullable Boolean maySplit, @Nullable Boolean builtOnly) {

        DefineComponents of(CatalogItemId item) {
            return new DefineComponents(item, components, Boolean.TRUE.equals(maySplit), builtOnly);
        }
    }
}
