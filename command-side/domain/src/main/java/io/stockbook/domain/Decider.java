package io.stockbook.domain;

import io.stockbook.messages.Command;
import io.stockbook.messages.Event;

/**
 * The state of one aggregate and the two things it can do. Tests and shells are written once
 * against it.
 *
 * @param <C> its sealed page of commands
 * @param <E> its sealed page of events
 * @param <S> the state itself
 */
public interface Decider<C extends Command, E extends Event, S extends Decider<C, E, S>> {

    /** What the command leads to here and now; changes nothing. */
    @CheckReturnValue
    Decision<E> decide(C command);

    /** The state after one of its own events. */
    @CheckReturnValue
    S evolve(E event);

    /** The entries it holds besides its own few fields: what makes it large to keep or to write. */
    default int size() {
        return 0;
    }
}
