package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/alert-rules/{rule}}. */
@RestController
final class AlertRuleEndpoint {

    private final AlertRules rules;

    AlertRuleEndpoint(AlertRules rules) {
        this.rules = rules;
    }

    @GetMapping("/v1/alert-rules/{rule}")
    @Scope(AlertScopes.ALERT_WRITE)
    @Operation(summary = "One alert rule")
    AlertRule alertRule(
            @PathVariable String rule, @RequestParam(defaultValue = "house") OwnerId owner) {
        return rules.one(owner, rule).orElseThrow(() -> RuleName.unknown(owner, rule));
    }
}
