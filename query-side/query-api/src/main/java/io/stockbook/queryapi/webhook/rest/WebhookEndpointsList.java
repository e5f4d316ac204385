package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/webhook-endpoints}: who is told. */
@RestController
final class WebhookEndpointsList {

    private final WebhookQueries queries;

    WebhookEndpointsList(WebhookQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/webhook-endpoints")
    @Scope(WebhookScopes.WEBHOOK_READ)
    @Operation(summary = "All webhook endpoints of an owner, and how far each of them is")
    AllWebhookEndpoints webhookEndpoints(@RequestParam(defaultValue = "house") OwnerId owner) {
        return new AllWebhookEndpoints(queries.of(owner));
    }

    /** All of them: there are never many. */
    record AllWebhookEndpoints(List<WebhookEndpointAnswer> items) {}
}
