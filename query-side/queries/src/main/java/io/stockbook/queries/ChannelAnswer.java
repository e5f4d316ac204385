package io.stockbook.queries;

import io.stockbook.messages.channel.ChannelPolicy;

/** One channel and what it follows. */
public record ChannelAnswer(String channel, String name, ChannelPolicy policy, long version) {}
