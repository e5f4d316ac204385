package io.stockbook.queryapi.rest.exception;

import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.ExceptionAnswer;
import io.stockbook.queries.ExceptionQueries;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/exceptions}: open exceptions. */
@RestController
final class OpenExceptionsEndpoint {

    private final Reads reads;
    private final ExceptionQueries queries;

    OpenExceptionsEndpoint(Reads reads, ExceptionQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping("/v1/exceptions")
    @Scope(QueryScopes.EXCEPTION_READ)
    @Operation(summary = "Open exceptions, the oldest first")
    CompletableFuture<ResponseEntity<Page<ExceptionAnswer>>> openExceptions(
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable ExceptionType type,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            PageRequest page) {
        return reads.answer(View.EXCEPTIONS, atLeast, () -> queries.open(owner, role, type, page));
    }
}
