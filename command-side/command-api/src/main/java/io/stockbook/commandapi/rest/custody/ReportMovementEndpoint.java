package io.stockbook.commandapi.rest.custody;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Sender;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/reported-movements}: reports what happened to goods in a keeper's custody. */
@RestController
final class ReportMovementEndpoint {

    private final Commands commands;

    ReportMovementEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/locations/{location}/items/{sku}/reported-movements")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report what a keeper says has happened to goods in their custody")
    CompletableFuture<ResponseEntity<?>> reportMovement(
            StockItemId item, Sender sender, @RequestBody KeeperMovement body) {
        return commands.report(sender, () -> body.of(item), ReportMovement::id);
    }

    /** What happened; the keeper's own reference makes that it is booked once. */
    record KeeperMovement(
            String reference,
            KeeperReport report,
            long quantity,
            Instant occurredAt,
            @Nullable String lot,
            @Nullable String document,
            @Nullable String note) {

        ReportMovement of(StockItemId item) {
            return new ReportMovement(
                    item,
                    reference,
                    report,
                    quantity,
                    lot,
                    new Evidence(document == null ? reference : document, occurredAt, note));
        }
    }
}
