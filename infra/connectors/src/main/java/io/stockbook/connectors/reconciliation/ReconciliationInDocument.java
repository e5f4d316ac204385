package io.stockbook.connectors.reconciliation;

import io.stockbook.platform.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes what is said to endpoints of reconciliation, and what they may answer. */
final class ReconciliationInDocument implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        boolean again = endpoint.getBeanType() == TellAgainEndpoint.class;
        if (again || endpoint.getBeanType() == ReportShownEndpoint.class) {
            ProblemResponses.add(operation, "404", "There is no such channel", "NOT_FOUND");
        }
        if (again) {
            operation.addParametersItem(
                    new Parameter()
                            .name(OwnKeyArguments.HEADER)
                            .in("header")
                            .required(true)
                            .schema(
                                    new StringSchema()
                                            .minLength(1)
                                            .maxLength(OwnKeyArguments.LONGEST))
                            .description("The same key has one effect, for 90 days."));
            ProblemResponses.add(
                    operation, "422", "The key was used for another request", "KEY_REUSED");
        }
        return operation;
    }
}
