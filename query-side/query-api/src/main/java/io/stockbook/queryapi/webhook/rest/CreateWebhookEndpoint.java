package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.CreatedWebhookEndpoint;
import io.stockbook.queryapi.webhook.NewWebhookEndpoint;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookEndpoints;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.stockbook.queryapi.webhook.WebhookSecret;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/webhook-endpoints}: has a program of somebody else told. */
@RestController
final class CreateWebhookEndpoint {

    private final WebhookEndpoints endpoints;
    private final WebhookQueries queries;

    CreateWebhookEndpoint(WebhookEndpoints endpoints, WebhookQueries queries) {
        this.endpoints = endpoints;
        this.queries = queries;
    }

    @PostMapping("/v1/webhook-endpoints")
    @ResponseStatus(HttpStatus.CREATED)
    @Scope(WebhookScopes.WEBHOOK_WRITE)
    @Operation(summary = "Have a receiver told by webhook; its secret is shown this once")
    ResponseEntity<CreatedWebhookEndpoint> createWebhookEndpoint(
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestBody NewWebhookEndpoint body) {
        WebhookSecret secret = endpoints.create(owner, body);
        WebhookEndpointId id = new WebhookEndpointId(owner, body.endpoint());
        return ResponseEntity.created(URI.create("/v1/webhook-endpoints/" + body.endpoint()))
                .body(new CreatedWebhookEndpoint(queries.of(id), secret.shown()));
    }
}
