package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.webhook.AskedReplay;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookReplays;
import io.stockbook.queryapi.webhook.WebhookScopes;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/webhook-endpoints/{endpoint}/replay}: what was told before is told again. */
@RestController
final class ReplayWebhooks {

    private final WebhookReplays replays;
    private final WebhookQueries queries;

    ReplayWebhooks(WebhookReplays replays, WebhookQueries queries) {
        this.replays = replays;
        this.queries = queries;
    }

    @PostMapping("/v1/webhook-endpoints/{endpoint}/replay")
    @Scope(WebhookScopes.WEBHOOK_WRITE)
    @Operation(summary = "Tell a range of a channel's feed again, or everything from a cursor on")
    WebhookEndpointAnswer replayWebhooks(
            @PathVariable WebhookEndpointCode endpoint,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestBody AskedReplay body) {
        WebhookEndpointId id = new WebhookEndpointId(owner, endpoint);
        replays.replay(id, body);
        return queries.of(id);
    }
}
