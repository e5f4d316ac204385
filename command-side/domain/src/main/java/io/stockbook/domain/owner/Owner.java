package io.stockbook.domain.owner;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.owner.OwnerCommand.ChangeOwnerPolicy;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.owner.OwnerEvent.OwnerPolicyChanged;
import io.stockbook.messages.owner.OwnerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One owner.
 *
 * @param policy how the owner's stock is handled, or null until somebody says so
 */
public record Owner(@Nullable OwnerPolicy policy)
        implements Decider<OwnerCommand, OwnerEvent, Owner> {

    /** The owner who has said nothing. */
    public static final Owner USUAL = new Owner(null);

    @Override
    public Decision<OwnerEvent> decide(OwnerCommand command) {
        return switch (command) {
            case ChangeOwnerPolicy(_, var changed) ->
                    changed.equals(policy)
                            ? Decision.unchanged()
                            : Decision.accepted(new OwnerPolicyChanged(changed));
        };
    }

    @Override
    public Owner evolve(OwnerEvent event) {
        return new Owner(event.policy());
    }
}
