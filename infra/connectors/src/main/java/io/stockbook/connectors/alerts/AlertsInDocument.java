package io.stockbook.connectors.alerts;

import io.stockbook.platform.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes what endpoints of alert rules may answer besides a rule. */
final class AlertsInDocument implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Class<?> type = endpoint.getBeanType();
        if (type == AlertRuleEndpoint.class || type == DeleteAlertRuleEndpoint.class) {
            ProblemResponses.add(operation, "404", "There is no such rule", "NOT_FOUND");
        }
        if (type == PutAlertRuleEndpoint.class) {
            ProblemResponses.add(
                    operation, "409", "There are as many as are kept", "LIMIT_REACHED");
        }
        return operation;
    }
}
