package io.stockbook.messages.channel;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.ChannelId;

/** Everything a channel can be asked. */
public sealed interface ChannelCommand extends Command {

    /** The channel that decides. */
    ChannelId channel();

    @Override
    default ChannelId target() {
        return channel();
    }

    /** Opens a channel; keyed by its own code. */
    record OpenChannel(ChannelId channel, String name, ChannelPolicy policy)
            implements ChannelCommand {
        /** Checks the names in the policy. */
        public OpenChannel {
            policy.checkNames();
        }
    }

    /** Gives a channel another policy. */
    record ChangeChannelPolicy(ChannelId channel, ChannelPolicy policy) implements ChannelCommand {
        /** Checks the names in the policy. */
        public ChangeChannelPolicy {
            policy.checkNames();
        }
    }
}
