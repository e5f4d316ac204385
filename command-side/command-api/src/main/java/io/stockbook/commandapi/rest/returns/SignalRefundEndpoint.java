package io.stockbook.commandapi.rest.returns;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/returns/{return}/refunds}: signals a refund. */
@RestController
final class SignalRefundEndpoint {

    private final Commands commands;

    SignalRefundEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/returns/{return}/refunds")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Signal that the customer gets money back; no unit moves")
    CompletableFuture<ResponseEntity<?>> signalRefund(
            ReturnId returned, Keyed call, @RequestBody Refund body) {
        return commands.send(call, () -> body.of(returned));
    }

    /** For which units, and how much of what; whoever pays may know that better. */
    record Refund(String refund, List<RefundedLine> lines, @Nullable Evidence evidence) {

        SignalRefund of(ReturnId returned) {
            return new SignalRefund(
                    returned, refund, lines, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
