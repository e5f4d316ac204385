package io.stockbook.aggregates;

import io.stockbook.messages.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Reads the aggregate from the command itself, so that messages need no annotation. */
final class CommandTarget implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Object stream = ((Command) message.getPayload()).target().key();
        return new VersionedAggregateIdentifier(stream, null);
    }
}
