package io.stockbook.queryapi.webhook;

import io.stockbook.messages.id.ChannelCode;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is to be told again.
 *
 * @param fromCursor the first change
 * @param toCursor the last change of a range, told beside what is new as {@code
 *     availability.replayed}; absent to go back to the first and tell everything from there on
 */
public record AskedReplay(ChannelCode channel, long fromCursor, @Nullable Long toCursor) {}
