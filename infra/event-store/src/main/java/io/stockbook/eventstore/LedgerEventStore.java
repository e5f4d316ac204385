package io.stockbook.eventstore;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. Its streams read what was just appended from memory, at the
 * moment it is committed, where Axon's own would ask the database twice a second.
 */
final class LedgerEventStore extends AbstractEventStore {

    private final Tail tail;

    LedgerEventStore(LedgerEventStorageEngine engine, Tail tail) {
        super(new Settings(engine));
        this.tail = tail;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerStream(tail, LedgerEventStorageEngine.positionOf(token));
    }

    /**
     * Axon looks through all events of the batch, once per event, for each aggregate it loads. Few
     * aggregates that are loaded have events in the batch already, and the batch knows which.
     */
    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String stream) {
        Batch batch = Batch.current();
        return batch != null && !batch.hasDecided(stream)
                ? Stream.empty()
                : super.stagedDomainEventMessages(stream);
    }

    /** Axon's builder is abstract; this one adds nothing to it. */
    private static final class Settings extends AbstractEventStore.Builder {
        Settings(LedgerEventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
