package io.stockbook.queryapi.webhook;

/** Whether an endpoint is told anything. */
public enum WebhookEndpointState {
    ACTIVE,
    DISABLED
}
