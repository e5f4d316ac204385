package io.stockbook.domain.channel;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CHANNEL;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelEvent.ChannelPolicyChanged;
import io.stockbook.messages.channel.ChannelPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One sales channel.
 *
 * @param policy what it sells from and how much is published, or null until it is opened
 */
public record Channel(@Nullable ChannelPolicy policy)
        implements Decider<ChannelCommand, ChannelEvent, Channel> {

    /** The channel to which nothing has happened. */
    public static final Channel UNKNOWN = new Channel(null);

    @Override
    public Decision<ChannelEvent> decide(ChannelCommand command) {
        return switch (command) {
            case OpenChannel(var channel, var name, var opened) ->
                    policy == null
                            ? Decision.accepted(new ChannelOpened(name, opened))
                            : Decision.refused(
                                    ALREADY_EXISTS,
                                    "channel " + channel.code() + " is open already");
            case ChangeChannelPolicy(var channel, var changed) -> {
                if (policy == null) {
                    yield Decision.refused(
                            UNKNOWN_CHANNEL, "there is no channel " + channel.code());
                }
                yield policy.equals(changed)
                        ? Decision.unchanged()
                        : Decision.accepted(new ChannelPolicyChanged(changed));
            }
        };
    }

    @Override
    public Channel evolve(ChannelEvent event) {
        return switch (event) {
            case ChannelOpened opened -> new Channel(opened.policy());
            case ChannelPolicyChanged changed -> new Channel(changed.policy());
        };
    }
}
