package io.stockbook.queryapi.webhook.rest;

import io.stockbook.platform.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Describes what is said about webhooks besides their shapes. */
final class WebhooksInDocument implements GlobalOperationCustomizer {

    private static final String CREATE =
            """
            {"endpoint": "shop-sync", "url": "https://shop.example/stockbook",
             "types": ["availability.changed", "alert.*"],
             "channels": [{"channel": "web", "after": 1200}]}
            """;

    private static final String CHANGE = "{\"state\": \"ACTIVE\"}";

    private static final String REPLAY =
            """
            {"channel": "web", "fromCursor": 1001, "toCursor": 1200}
            """;

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Class<?> type = endpoint.getBeanType();
        if (type == CreateWebhookEndpoint.class) {
            example(operation, CREATE);
            ProblemResponses.add(operation, "404", "There is no such channel", "NOT_FOUND");
            gap(operation);
            ProblemResponses.add(
                    operation,
                    "409",
                    "There is one of that name, or there are a hundred",
                    "ALREADY_EXISTS",
                    "LIMIT_REACHED");
        } else if (type == ChangeWebhookEndpoint.class) {
            example(operation, CHANGE);
            gap(operation);
        } else if (type == ReplayWebhooks.class) {
            example(operation, REPLAY);
            gap(operation);
            ProblemResponses.add(
                    operation, "409", "Ten ranges are told again already", "LIMIT_REACHED");
        } else if (type == RotateWebhookSecret.class) {
            ProblemResponses.add(operation, "409", "Five secrets sign already", "LIMIT_REACHED");
        }
        return operation;
    }

    private static void gap(Operation operation) {
        ProblemResponses.add(
                operation, "410", "The feed cannot go on from such a cursor", "FEED_GAP");
    }

    private static void example(Operation operation, String json) {
        Object example = JsonMapper.shared().readValue(json, Object.class);
        operation.getRequestBody().getContent().values().forEach(body -> body.setExample(example));
    }
}
