package io.stockbook.commandapi.rest.catalog;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/items}: adds a SKU to the master. */
@RestController
final class RegisterItemEndpoint {

    private final Commands commands;

    RegisterItemEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/items")
    @Scope(CommandScopes.MASTER_WRITE)
    @Operation(summary = "Add a SKU to the master")
    CompletableFuture<ResponseEntity<?>> registerItem(
            OwnerId owner, Sender sender, @RequestBody NewItem body) {
        return commands.create(sender, () -> body.of(owner));
    }

    /** A SKU and its smallest unit; the SKU is the idempotency key. */
    record NewItem(Sku sku, String name, @Nullable String unit, @Nullable Tracking tracking) {

        RegisterItem of(OwnerId owner) {
            return new RegisterItem(
                    new CatalogItemId(owner, sku),
                    name,
                    requireNonNullElse(unit, "each"),
                    requireNonNullElse(tracking, Tracking.NONE));
        }
    }
}
