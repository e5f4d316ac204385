package io.stockbook.eventstore;

import io.stockbook.messages.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;

/** Routes a command by the key of the aggregate that the command itself names. */
final class TargetKey implements RoutingStrategy {

    @Override
    public String getRoutingKey(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return command.target().key();
        }
        throw new IllegalArgumentException(message.getPayloadType() + " is not a command of ours");
    }
}
