package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookEndpoints;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/webhook-endpoints/{endpoint}}: it is told nothing more. */
@RestController
final class DeleteWebhookEndpoint {

    private final WebhookEndpoints endpoints;

    DeleteWebhookEndpoint(WebhookEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @DeleteMapping("/v1/webhook-endpoints/{endpoint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Scope(WebhookScopes.WEBHOOK_WRITE)
    @Operation(summary = "Let a webhook endpoint go, with all that waits for it")
    void deleteWebhookEndpoint(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner) {
        endpoints.delete(new WebhookEndpointId(owner, endpoint));
    }
}
