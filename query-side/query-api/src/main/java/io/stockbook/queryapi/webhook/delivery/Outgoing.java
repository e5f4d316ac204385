package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookSecret;
import java.util.List;

/**
 * A message on its way.
 *
 * @param type what its receiver knows it by
 * @param attempt 1 for the first
 * @param secrets that it is signed with, the newest first
 */
record Outgoing(
        WebhookEndpointId endpoint,
        String url,
        Sending sending,
        String type,
        String body,
        int attempt,
        List<WebhookSecret> secrets) {

    /** Keeps the secrets as they are. */
    Outgoing {
        secrets = List.copyOf(secrets);
    }
}
