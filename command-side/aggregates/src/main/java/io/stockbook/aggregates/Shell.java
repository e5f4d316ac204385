package io.stockbook.aggregates;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Handled;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Snapshot;
import io.stockbook.messages.Weighed;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Holds the state of one aggregate between commands; refusals leave it as values. */
abstract class Shell<C extends Command, E extends Event, S extends Decider<C, E, S>>
        implements Weighed {

    /** A snapshot is due when more events than this came after the last one... */
    static final int EVENTS_WITHOUT_SNAPSHOT = 200;

    /** ... and more than this for each entry of the state, all of which are written each time. */
    static final int EVENTS_FOR_EACH_ENTRY = 4;

    @AggregateIdentifier private final String stream;
    private S state;
    private long version;
    private long snapshotVersion;

    Shell(String stream, S empty) {
        this.stream = stream;
        this.state = empty;
    }

    /** How the state is written as a snapshot. */
    abstract SnapshotForm<S, ?> snapshots();

    /** Goes back to a snapshot, if it can be read; else nothing changes. */
    final boolean restore(Snapshot snapshot, long snapshotAt) {
        S restored = snapshots().read(snapshot, stream);
        if (restored == null) {
            return false;
        }
        state = restored;
        version = snapshotAt;
        snapshotVersion = snapshotAt;
        return true;
    }

    /** Goes on with an event of its history. */
    @SuppressWarnings("unchecked") // A stream holds the events of one kind only.
    final void fold(Object event) {
        evolve((E) event);
    }

    /** The number of events so far, and with them those of commands that are not appended yet. */
    final long version() {
        return version;
    }

    /** Decides at the version that the sender expects, if it expects one. */
    final Handled handle(C command, @Nullable Long expected) {
        if (expected != null && expected != version) {
            return handled(0, stale(expected));
        }
        return switch (state.decide(command)) {
            case Decision.Accepted<E>(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield handled(events.size(), null);
            }
            case Decision.Refused<E>(var refusal) -> handled(0, refusal);
        };
    }

    final void evolve(E event) {
        state = state.evolve(event);
        version++;
    }

    private Handled handled(int events, @Nullable Refusal refusal) {
        return new Handled(stream, version, events, refusal, due());
    }

    /** Handed out once: a snapshot that is then not written will be due again later. */
    private @Nullable Supplier<Snapshot> due() {
        if (version - snapshotVersion
                <= Math.max(EVENTS_WITHOUT_SNAPSHOT, EVENTS_FOR_EACH_ENTRY * state.size())) {
            return null;
        }
        snapshotVersion = version;
        SnapshotForm<S, ?> form = snapshots();
        S now = state;
        return () -> form.write(now);
    }

    private Refusal stale(long expected) {
        return Refusal.of(
                        RefusalCode.STALE_VERSION,
                        "%s is at version %d, not at the expected %d"
                                .formatted(stream, version, expected))
                .with("expected", expected)
                .with("actual", version);
    }

    /**
     * One, and one for each entry. Of a large state it is a little more and seldom changes, so that
     * a hot aggregate is not rearranged in memory with every command.
     */
    @Override
    public final int weight() {
        int size = state.size();
        int step = Math.max(1, Integer.highestOneBit(size) / 8);
        return 1 + (size + step - 1) / step * step;
    }
}
