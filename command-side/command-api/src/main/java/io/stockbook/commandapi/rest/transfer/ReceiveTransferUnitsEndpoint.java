package io.stockbook.commandapi.rest.transfer;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers/{transfer}/receipts}: reports units that arrived. */
@RestController
final class ReceiveTransferUnitsEndpoint {

    private final Commands commands;

    ReceiveTransferUnitsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers/{transfer}/receipts")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units of a transfer that arrived")
    CompletableFuture<ResponseEntity<?>> receiveTransferUnits(
            TransferId transfer, Keyed call, @RequestBody ArrivalReport body) {
        return commands.send(call, () -> body.of(transfer));
    }

    /** What arrived, and in what status. */
    record ArrivalReport(String receipt, List<ArrivingUnits> units, @Nullable Evidence evidence) {

        ReceiveTransferUnits of(TransferId transfer) {
            return new ReceiveTransferUnits(
                    transfer, receipt, units, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
