package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReturnToVendor;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/vendor-returns}: sends unpromised units back to the supplier. */
@RestController
final class ReturnToVendorEndpoint {

    private final Commands commands;

    ReturnToVendorEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/vendor-returns")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Send unpromised units back to the supplier")
    CompletableFuture<ResponseEntity<?>> returnToVendor(
            StockItemId item, Keyed call, @RequestBody VendorReturn body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What goes back, and why. */
    record VendorReturn(
            Status from,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        ReturnToVendor of(StockItemId item) {
            return new ReturnToVendor(
                    item, from, quantity, reason, lot, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
