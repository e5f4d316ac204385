package io.stockbook.commandapi.rest.transfer;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/transfers/{transfer}/losses}: reports units that were lost. */
@RestController
final class LoseTransferUnitsEndpoint {

    private final Commands commands;

    LoseTransferUnitsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/transfers/{transfer}/losses")
    @Scope(CommandScopes.STOCK_WRITE)
    @Operation(summary = "Report units of a transfer that will never arrive")
    CompletableFuture<ResponseEntity<?>> loseTransferUnits(
            TransferId transfer, Keyed call, @RequestBody LossReport body) {
        return commands.send(call, () -> body.of(transfer));
    }

    /** What was lost, and why. */
    record LossReport(List<MissedUnits> units, @Nullable Evidence evidence) {

        LoseTransferUnits of(TransferId transfer) {
            return new LoseTransferUnits(
                    transfer, units, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
