package io.stockbook.queryapi.rest.alert;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.AlertPage;
import io.stockbook.queries.AlertQueries;
import io.stockbook.queries.PageRequest;
import io.stockbook.queryapi.rest.QueryScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/alerts}: what rules hold of, and held of before. */
@RestController
final class AlertsEndpoint {

    private final AlertQueries queries;

    AlertsEndpoint(AlertQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/alerts")
    @Scope(QueryScopes.ALERT_READ)
    @Operation(summary = "What alert rules hold of, and held of before, the newest first")
    AlertPage alerts(
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Boolean open,
            PageRequest page) {
        try {
            return queries.page(owner, rule, open, page);
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }
}
