package io.stockbook.queryapi.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be made.
 *
 * @param endpoint what its owner calls it
 * @param types what it is told: {@code availability.changed}, or {@code alert.*} for all that begin
 *     so
 * @param channels the feeds it reads; of other types it is told what is about these channels or
 *     about none, and everything when there are none here
 * @param batch how many changes one message has at most: 1 to 100, which is usual
 */
public record NewWebhookEndpoint(
        WebhookEndpointCode endpoint,
        String url,
        @Nullable String description,
        List<String> types,
        @Nullable List<WantedChannel> channels,
        @Nullable Integer batch) {}
