package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/alert-rules/{rule}}: of what one wants to be told. */
@RestController
final class PutAlertRuleEndpoint {

    private final AlertRules rules;

    PutAlertRuleEndpoint(AlertRules rules) {
        this.rules = rules;
    }

    @PutMapping("/v1/alert-rules/{rule}")
    @Scope(AlertScopes.ALERT_WRITE)
    @Operation(summary = "Say of what one wants to be told, in place of what was said before")
    AlertRule putAlertRule(
            @PathVariable String rule,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestBody AlertRule body) {
        if (!rules.put(owner, RuleName.checked(rule), body)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "LIMIT_REACHED",
                            "%s has %d alert rules, and no more are kept."
                                    .formatted(owner, AlertRules.MOST)));
        }
        return body;
    }
}
