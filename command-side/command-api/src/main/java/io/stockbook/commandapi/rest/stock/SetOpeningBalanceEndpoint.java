package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/opening-balance}: takes over a balance at the cutover. */
@RestController
final class SetOpeningBalanceEndpoint {

    private final Commands commands;

    SetOpeningBalanceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/opening-balance")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Take over a balance from an earlier system")
    CompletableFuture<ResponseEntity<?>> setOpeningBalance(
            StockItemId item, Keyed call, @RequestBody OpeningBalance body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What an earlier system said; AVAILABLE when it did not say where. */
    record OpeningBalance(
            @Nullable Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            @Nullable Evidence evidence) {

        SetOpeningBalance of(StockItemId item) {
            return new SetOpeningBalance(
                    item,
                    requireNonNullElse(to, Status.AVAILABLE),
                    quantity,
                    lot,
                    value,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
