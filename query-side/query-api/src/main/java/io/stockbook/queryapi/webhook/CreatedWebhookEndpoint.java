package io.stockbook.queryapi.webhook;

/**
 * A new endpoint.
 *
 * @param secret by which its receiver knows messages to be ours; never shown again
 */
public record CreatedWebhookEndpoint(WebhookEndpointAnswer endpoint, String secret) {}
