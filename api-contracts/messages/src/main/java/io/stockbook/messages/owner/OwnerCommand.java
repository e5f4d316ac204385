package io.stockbook.messages.owner;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.OwnerPolicyId;

/** Everything that an owner's policies can be asked. */
public sealed interface OwnerCommand extends Command {

    /** The policies that are spoken of. */
    OwnerPolicyId owner();

    @Override
    default OwnerPolicyId target() {
        return owner();
    }

    /** Says how the owner's stock is handled from now on; all of it is said again. */
    record ChangeOwnerPolicy(OwnerPolicyId owner, OwnerPolicy policy) implements OwnerCommand {}
}
