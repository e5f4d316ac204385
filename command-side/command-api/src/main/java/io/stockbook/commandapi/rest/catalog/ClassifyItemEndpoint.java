package io.stockbook.commandapi.rest.catalog;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand.ClassifyItem;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/items/{sku}/class}: says how closely a SKU is looked after. */
@RestController
final class ClassifyItemEndpoint {

    private final Commands commands;

    ClassifyItemEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/items/{sku}/class")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Say how closely a SKU is looked after")
    CompletableFuture<ResponseEntity<?>> classifyItem(
            CatalogItemId item, Keyed call, @RequestBody ItemClass body) {
        return commands.send(call, () -> body.of(item));
    }

    /** A for the few that matter most. */
    record ItemClass(AbcClass abcClass) {

        ClassifyItem of(CatalogItemId item) {
            return new ClassifyItem(item, abcClass);
        }
    }
}
