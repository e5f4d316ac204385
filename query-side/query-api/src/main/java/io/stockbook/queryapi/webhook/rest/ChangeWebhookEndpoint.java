package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.ChangedWebhookEndpoint;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookEndpoints;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /v1/webhook-endpoints/{endpoint}}: what is said of it is otherwise from now on. */
@RestController
final class ChangeWebhookEndpoint {

    private final WebhookEndpoints endpoints;
    private final WebhookQueries queries;

    ChangeWebhookEndpoint(WebhookEndpoints endpoints, WebhookQueries queries) {
        this.endpoints = endpoints;
        this.queries = queries;
    }

    @PatchMapping("/v1/webhook-endpoints/{endpoint}")
    @Scope(WebhookScopes.WEBHOOK_WRITE)
    @Operation(summary = "Change a webhook endpoint, disable it, or let it go on where it was")
    WebhookEndpointAnswer changeWebhookEndpoint(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestBody ChangedWebhookEndpoint body) {
        WebhookEndpointId id = new WebhookEndpointId(owner, endpoint);
        endpoints.change(id, body);
        return queries.of(id);
    }
}
