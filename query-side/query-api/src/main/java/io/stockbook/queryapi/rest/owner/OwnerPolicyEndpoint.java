package io.stockbook.queryapi.rest.owner;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.OwnerPolicyAnswer;
import io.stockbook.queries.OwnerQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/owner-policy}: how an owner's stock is handled. */
@RestController
final class OwnerPolicyEndpoint {

    private final Reads reads;
    private final OwnerQueries queries;

    OwnerPolicyEndpoint(Reads reads, OwnerQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/owner-policy")
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "How an owner's stock is handled")
    CompletableFuture<ResponseEntity<OwnerPolicyAnswer>> ownerPolicy(
            @RequestParam(defaultValue = "house") OwnerId owner, AtLeast atLeast) {
        return reads.answer(View.MASTER, atLeast, () -> queries.policy(owner));
    }
}
