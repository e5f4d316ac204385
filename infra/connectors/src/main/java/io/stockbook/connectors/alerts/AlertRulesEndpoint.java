package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/alert-rules}: all that somebody wants to be told of. */
@RestController
final class AlertRulesEndpoint {

    private final AlertRules rules;

    AlertRulesEndpoint(AlertRules rules) {
        this.rules = rules;
    }

    @GetMapping("/v1/alert-rules")
    @Scope(AlertScopes.ALERT_WRITE)
    @Operation(summary = "All alert rules of an owner, by name")
    AllAlertRules alertRules(@RequestParam(defaultValue = "house") OwnerId owner) {
        return new AllAlertRules(rules.all(owner));
    }

    /** All of them: there are 200 at most. */
    record AllAlertRules(List<NamedAlertRule> items) {}
}
