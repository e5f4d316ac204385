package io.stockbook.messages.owner;

import io.stockbook.messages.Event;

/** Everything that ever happens to an owner's policies. */
public sealed interface OwnerEvent extends Event {

    /** What holds from this event on. */
    OwnerPolicy policy();

    /** The owner's stock is handled like this from now on. */
    record OwnerPolicyChanged(OwnerPolicy policy) implements OwnerEvent {}
}
