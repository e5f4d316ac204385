package io.stockbook.queryapi.webhook;

import io.stockbook.messages.id.ChannelCode;
import org.jspecify.annotations.Nullable;

/**
 * A feed that an endpoint is to read.
 *
 * @param after the last change its receiver has; absent for what is new from now on
 */
public record WantedChannel(ChannelCode channel, @Nullable Long after) {}
