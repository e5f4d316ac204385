package io.stockbook.messages.channel;

import io.stockbook.messages.Event;

/** Everything that ever happens to a channel. */
public sealed interface ChannelEvent extends Event {

    /** The channel sells from now on. */
    record ChannelOpened(String name, ChannelPolicy policy) implements ChannelEvent {}

    /** The channel has another policy. */
    record ChannelPolicyChanged(ChannelPolicy policy) implements ChannelEvent {}
}
