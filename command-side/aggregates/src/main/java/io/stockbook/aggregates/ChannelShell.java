package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.channel.Channel;
import io.stockbook.messages.Handled;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

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

    @CommandHandler(commandName = "ChannelCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(ChannelCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(ChannelEvent event) {
        evolve(event);
    }
}
