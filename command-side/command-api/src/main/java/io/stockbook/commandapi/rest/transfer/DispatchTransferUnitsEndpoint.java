package io.stockbook.commandapi.rest.transfer;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers/{transfer}/dispatches}: reports units that left. */
@RestController
final class DispatchTransferUnitsEndpoint {

    private final Commands commands;

    DispatchTransferUnitsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers/{transfer}/dispatches")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units of a transfer that left")
    CompletableFuture<ResponseEntity<?>> dispatchTransferUnits(
            TransferId transfer, Keyed call, @RequestBody DepartureReport body) {
        return commands.send(call, () -> body.of(transfer));
    }

    /** What left; without a status, from the shelf. */
    record DepartureReport(List<Leaving> units, @Nullable Evidence evidence) {

        DispatchTransferUnits of(TransferId transfer) {
            return new DispatchTransferUnits(
                    transfer,
                    units.stream().map(Leaving::of).toList(),
                    requireNonNullElse(evidence, Evidence.NONE));
        }
    }

    /** Units of one line. */
    record Leaving(int line, @Nullable Status from, long quantity, @Nullable String lot) {

        LeavingUnits of() {
            return new LeavingUnits(
                    line, requireNonNullElse(from, Status.AVAILABLE), quantity, lot);
        }
    }
}
