package io.stockbook.queryapi.rest.availability;

import io.stockbook.platform.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what a reader of the feed may hear besides changes. */
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
        return operation;
    }
}
