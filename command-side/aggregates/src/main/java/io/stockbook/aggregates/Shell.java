package io.stockbook.aggregates;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Handled;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Holds the state of one aggregate between commands; refusals leave it as values. */
abstract class Shell<C extends Command, E extends Event, S extends Decider<C, E, S>> {

    @AggregateIdentifier private final String stream;
    private S state;

    Shell(String stream, S empty) {
        this.stream = stream;
        this.state = empty;
    }

    /** Decides at the version that the sender expects, if it expects one. */
    final Handled handle(C command, @Nullable Long expected) {
        long version = version();
        if (expected != null && expected != version) {
            return new Handled(stream, version, 0, stale(expected, version));
        }
        return switch (state.decide(command)) {
            case Decision.Accepted<E>(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield new Handled(stream, version(), events.size(), null);
            }
            case Decision.Refused<E>(var refusal) -> new Handled(stream, version, 0, refusal);
        };
    }

    final void evolve(E event) {
        state = state.evolve(event);
    }

    /** The number of events so far; Axon counts them from 0 and has no number for none. */
    private static long version() {
        Long last = AggregateLifecycle.getVersion();
        return last == null ? 0 : last + 1;
    }

    private Refusal stale(long expected, long actual) {
        return Refusal.of(
                        RefusalCode.STALE_VERSION,
                        "%s is at version %d, not at the expected %d"
                                .formatted(stream, actual, expected))
                .with("expected", expected)
                .with("actual", actual);
    }
}
