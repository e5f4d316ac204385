package io.stockbook.platform.openapi;

import io.stockbook.platform.security.EndpointScopes;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes down the scope each endpoint declares, and what every endpoint may answer. */
final class DeclaredScope implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        String scope = EndpointScopes.of(endpoint);
        if (scope != null) {
            operation.addSecurityItem(
                    new SecurityRequirement().addList(ApiDocument.API_KEY, scope));
        }
        ProblemResponses.add(
                operation, "400", "Something in the request is wrong", "INVALID_REQUEST");
        ProblemResponses.add(operation, "401", "There is no valid key", "UNAUTHENTICATED");
        ProblemResponses.add(operation, "403", "The key lacks the scope " + scope, "FORBIDDEN");
        ProblemResponses.add(operation, "406", "The answer is JSON only", "NOT_ACCEPTABLE");
        ProblemResponses.add(operation, "500", "A defect on our side", "DEFECT");
        if (operation.getRequestBody() != null) {
            ProblemResponses.add(operation, "413", "The body is over 1 MiB", "BODY_TOO_LARGE");
            ProblemResponses.add(
                    operation, "415", "The body is not JSON", "UNSUPPORTED_MEDIA_TYPE");
        }
        return operation;
    }
}
