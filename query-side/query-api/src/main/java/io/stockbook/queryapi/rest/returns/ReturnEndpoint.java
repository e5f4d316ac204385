package io.stockbook.queryapi.rest.returns;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ReturnAnswer;
import io.stockbook.queries.ReturnQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/returns/{return}}: one return. */
@RestController
final class ReturnEndpoint {

    private final Reads reads;
    private final ReturnQueries queries;

    ReturnEndpoint(Reads reads, ReturnQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/returns/{return}")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "One return with its lines, what waits where, its papers and time line")
    CompletableFuture<ResponseEntity<ReturnAnswer>> oneReturn(
            @PathVariable("return") ReturnNumber number,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        ReturnId id = new ReturnId(owner, number);
        return reads.versioned(
                View.RETURNS,
                atLeast,
                id,
                () -> queries.of(id),
                answer -> answer.summary().version());
    }
}
