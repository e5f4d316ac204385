package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/counts}: reports a physical count. */
@RestController
final class CountStockEndpoint {

    private final Commands commands;

    CountStockEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/counts")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report a physical count")
    CompletableFuture<ResponseEntity<?>> countStock(
            StockItemId item, Keyed call, @RequestBody ShelfCount body) {
        return commands.send(
                call, () -> new ConfirmCustody(item.location(), Custody.OURS), () -> body.of(item));
    }

    /** What was counted; the shelf unless it says otherwise. */
    record ShelfCount(
            String count,
            @Nullable Status scope,
            long counted,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        CountStock of(StockItemId item) {
            return new CountStock(
                    item,
                    count,
                    requireNonNullElse(scope, Status.AVAILABLE),
                    counted,
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
