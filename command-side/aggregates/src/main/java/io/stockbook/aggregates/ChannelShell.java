package io.stockbook.aggregates;

import io.stockbook.domain.channel.Channel;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The channel in Axon's hands. */
@AggregateRoot(type = "Channel")
final class ChannelShell extends Shell<ChannelCommand, ChannelEvent, Channel> {

    static final SnapshotForm<Channel, Channel> SNAPSHOTS =
            SnapshotForm.plain("channel.snapshot", 1, Channel.class);

    ChannelShell(String stream) {
        super(stream, Channel.UNKNOWN);
    }

    @Override
    SnapshotForm<Channel, Channel> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(ChannelEvent event) {
        evolve(event);
    }
}
