package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.rest.Within;
import io.stockbook.queryapi.webhook.WebhookDelivery;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/webhook-endpoints/{endpoint}/deliveries}: what became of each attempt. */
@RestController
final class WebhookDeliveriesList {

    private static final int LARGEST_PAGE = 500;

    private final WebhookQueries queries;

    WebhookDeliveriesList(WebhookQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/webhook-endpoints/{endpoint}/deliveries")
    @Scope(WebhookScopes.WEBHOOK_READ)
    @Operation(summary = "The last thousand attempts to tell an endpoint, the newest first")
    WebhookDeliveries webhookDeliveries(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        Within.limits("limit", limit, 1, LARGEST_PAGE);
        return new WebhookDeliveries(
                queries.deliveries(
                        new WebhookEndpointId(owner, endpoint),
                        before == null ? Long.MAX_VALUE : before,
                        limit));
    }

    /** Some of them; those before the last are asked for with {@code before}, its number. */
    record WebhookDeliveries(List<WebhookDelivery> items) {}
}
