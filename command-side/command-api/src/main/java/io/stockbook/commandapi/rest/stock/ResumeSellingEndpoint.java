package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/resume}: allows promises from here again. */
@RestController
final class ResumeSellingEndpoint {

    private final Commands commands;

    ResumeSellingEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/resume")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Allow promises from here again")
    CompletableFuture<ResponseEntity<?>> resumeSelling(
            StockItemId item, Keyed call, @RequestBody Resumption body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What stands behind it. */
    record Resumption(@Nullable Evidence evidence) {

        ResumeSelling of(StockItemId item) {
            return new ResumeSelling(item, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
