package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/alert-rules/{rule}}: one is told of it no more. */
@RestController
final class DeleteAlertRuleEndpoint {

    private final AlertRules rules;

    DeleteAlertRuleEndpoint(AlertRules rules) {
        this.rules = rules;
    }

    @DeleteMapping("/v1/alert-rules/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Scope(AlertScopes.ALERT_WRITE)
    @Operation(summary = "Take an alert rule away, and resolve what it has found")
    void deleteAlertRule(
            @PathVariable String rule, @RequestParam(defaultValue = "house") OwnerId owner) {
        if (!rules.remove(owner, rule, Clock.systemUTC().instant())) {
            throw RuleName.unknown(owner, rule);
        }
    }
}
