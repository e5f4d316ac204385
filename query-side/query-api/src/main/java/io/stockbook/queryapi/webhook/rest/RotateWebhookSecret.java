package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.RotatedSecret;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.stockbook.queryapi.webhook.WebhookSecrets;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/webhook-endpoints/{endpoint}/rotate-secret}: another secret from now on. */
@RestController
final class RotateWebhookSecret {

    private final WebhookSecrets secrets;

    RotateWebhookSecret(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    @PostMapping("/v1/webhook-endpoints/{endpoint}/rotate-secret")
    @Scope(WebhookScopes.WEBHOOK_WRITE)
    @Operation(summary = "Make another secret, shown this once; the old one signs too for a day")
    RotatedSecret rotateWebhookSecret(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner) {
        return secrets.rotate(new WebhookEndpointId(owner, endpoint));
    }
}
