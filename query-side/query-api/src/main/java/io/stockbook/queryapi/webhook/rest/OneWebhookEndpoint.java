package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/webhook-endpoints/{endpoint}}: how far one of them is. */
@RestController
final class OneWebhookEndpoint {

    private final WebhookQueries queries;

    OneWebhookEndpoint(WebhookQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/webhook-endpoints/{endpoint}")
    @Scope(WebhookScopes.WEBHOOK_READ)
    @Operation(summary = "One webhook endpoint: what it is told, how far it is, and what fails")
    WebhookEndpointAnswer webhookEndpoint(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner) {
        return queries.of(new WebhookEndpointId(owner, endpoint));
    }
}
