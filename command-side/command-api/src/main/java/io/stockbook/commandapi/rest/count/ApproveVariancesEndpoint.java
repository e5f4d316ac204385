package io.stockbook.commandapi.rest.count;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/approvals}: believes variances. */
@RestController
final class ApproveVariancesEndpoint {

    private final Commands commands;

    ApproveVariancesEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/counts/{count}/approvals")
    @Scope(CommandScopes.COUNT_APPROVE)
    @Operation(summary = "Approve variances: they are booked")
    CompletableFuture<ResponseEntity<?>> approveVariances(
            CountId count, Keyed call, @RequestBody VarianceApproval body) {
        return commands.send(call, () -> body.of(count));
    }

    /** Of which lines. */
    record VarianceApproval(List<Sku> skus, @Nullable String note) {

        ApproveVariances of(CountId count) {
            return new ApproveVariances(count, skus, note);
        }
    }
}
