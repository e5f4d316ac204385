package io.stockbook.queryapi.rest.availability;

import io.stockbook.platform.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what a reader of availability may hear besides numbers. */
@Component
final class FeedInDocument implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        boolean streams = endpoint.getBeanType() == AvailabilityEventsEndpoint.class;
        boolean polls = endpoint.getBeanType() == AvailabilityChangesEndpoint.class;
        if (streams || polls) {
            ProblemResponses.add(operation, "410", "What comes next is kept no more", "FEED_GAP");
            ProblemResponses.add(
                    operation, "429", "The node keeps as many as it can", "TOO_MANY_STREAMS");
        }
        if (polls) {
            ProblemResponses.add(operation, "503", "The server is ending", "CLOSING");
        }
        if (endpoint.getBeanType() == ExplainEndpoint.class) {
            ProblemResponses.add(
                    operation,
                    "422",
                    "More happened until then than is read for one answer",
                    Unexplained.TOO_MUCH_HISTORY);
        }
        return operation;
    }
}
