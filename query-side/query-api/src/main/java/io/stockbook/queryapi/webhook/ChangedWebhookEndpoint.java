package io.stockbook.queryapi.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise about an endpoint; what is absent stays.
 *
 * @param channels all that it is to read: where it is in those that it reads already stays
 * @param state {@code DISABLED} for a rest, {@code ACTIVE} to go on where it was
 * @param reason why it is disabled
 */
public record ChangedWebhookEndpoint(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> types,
        @Nullable List<WantedChannel> channels,
        @Nullable Integer batch,
        @Nullable WebhookEndpointState state,
        @Nullable String reason) {}
