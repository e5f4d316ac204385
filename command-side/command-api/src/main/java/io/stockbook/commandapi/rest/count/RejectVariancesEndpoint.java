package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.count.CountCommand.RejectVariances;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/rejections}: does not believe variances. */
@RestController
final class RejectVariancesEndpoint {

    private final Commands commands;

    RejectVariancesEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts/{count}/rejections")
    @Scope(CommandScopes.COUNT_APPROVE)
    @Operation(summary = "Reject variances: their lines are counted again")
    CompletableFuture<ResponseEntity<?>> rejectVariances(
            CountId count, Keyed call, @RequestBody VarianceRejection body) {
        return commands.send(call, () -> body.of(count));
    }

    /** Of which lines, and why. */
    record VarianceRejection(List<Sku> skus, String reason) {

        RejectVariances of(CountId count) {
            return new RejectVariances(count, skus, reason);
        }
    }
}
