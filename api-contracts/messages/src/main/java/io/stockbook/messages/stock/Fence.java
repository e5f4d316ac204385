package io.stockbook.messages.stock;

import io.stockbook.messages.id.ChannelCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of a stock item kept for one channel.
 *
 * @param remaining what is still to be kept; may exceed the stock
 * @param filled the part of it that stock is there for
 * @param until when the fence ends, or null when it does not
 */
public record Fence(ChannelCode channel, long remaining, long filled, @Nullable Instant until) {}
