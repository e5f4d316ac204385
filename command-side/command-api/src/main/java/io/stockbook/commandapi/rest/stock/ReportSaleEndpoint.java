package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/sales}: reports a sale made elsewhere. */
@RestController
final class ReportSaleEndpoint {

    private final Commands commands;

    ReportSaleEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/sales")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report a sale made elsewhere")
    CompletableFuture<ResponseEntity<?>> reportSale(
            StockItemId item, Keyed call, @RequestBody Sale body) {
        return commands.send(call, () -> body.of(item));
    }

    /** What was sold; booked whole, whatever the books say. */
    record Sale(
            String sale,
            @Nullable ChannelCode channel,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            @Nullable Evidence evidence) {

        ReportSale of(StockItemId item) {
            return new ReportSale(
                    item,
                    sale,
                    channel,
                    quantity,
                    allocation,
                    lot,
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
