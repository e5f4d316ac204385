package io.stockbook.queryapi.webhook;

import io.stockbook.messages.id.OwnerId;

/** One endpoint of one owner, written {@code owner/webhook:endpoint}. */
public record WebhookEndpointId(OwnerId owner, WebhookEndpointCode endpoint) {

    @Override
    public String toString() {
        return owner + "/webhook:" + endpoint;
    }
}
