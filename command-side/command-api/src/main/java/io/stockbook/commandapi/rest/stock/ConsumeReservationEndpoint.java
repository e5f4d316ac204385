package io.stockbook.commandapi.rest.stock;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/reservations/{allocation}/consume}: makes a reservation its order's allocation. */
@RestController
final class ConsumeReservationEndpoint {

    private final Commands commands;

    ConsumeReservationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(StockItemPath.ITEM + "/reservations/{allocation}/consume")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Make a reservation the allocation of its order")
    CompletableFuture<ResponseEntity<?>> consumeReservation(
            StockItemId item,
            AllocationId allocation,
            Keyed call,
            @RequestBody ReservationUse body) {
        return commands.send(call, () -> body.of(item, allocation));
    }

    /** The order line that came of the checkout. */
    record ReservationUse(Demand demand, @Nullable Evidence evidence) {

        ConsumeReservation of(StockItemId item, AllocationId allocation) {
            return new ConsumeReservation(
                    item,
                    allocation,
                    demand,
                    Rank.unplaced(demand.line()),
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
