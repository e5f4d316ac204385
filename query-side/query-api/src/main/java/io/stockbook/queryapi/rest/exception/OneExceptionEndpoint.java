package io.stockbook.queryapi.rest.exception;

import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ExceptionAnswer;
import io.stockbook.queries.ExceptionQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/exceptions/{exception}}: one exception. */
@RestController
final class OneExceptionEndpoint {

    private final Reads reads;
    private final ExceptionQueries queries;

    OneExceptionEndpoint(Reads reads, ExceptionQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/exceptions/{exception}")
    @Scope(QueryScopes.EXCEPTION_READ)
    @Operation(summary = "One exception, open or resolved")
    CompletableFuture<ResponseEntity<ExceptionAnswer>> oneException(
            @PathVariable UUID exception,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast) {
        ExceptionId id = new ExceptionId(owner, exception);
        return reads.versioned(
                View.EXCEPTIONS, atLeast, id, () -> queries.of(id), ExceptionAnswer::version);
    }
}
