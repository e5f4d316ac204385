package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import java.util.List;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.IteratorBackedDomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. Its streams read what was just appended from memory, at the
 * moment it is committed, where Axon's own would ask the database twice a second; what a batch
 * needs of its aggregates is read once for all of them, where Axon would ask three times for each.
 */
final class LedgerEventStore extends AbstractEventStore {

    private final EventCatalog catalog;
    private final LedgerTables tables;
    private final Tail tail;

    LedgerEventStore(
            LedgerEventStorageEngine engine, EventCatalog catalog, LedgerTables tables, Tail tail) {
        super(new Settings(engine));
        this.catalog = catalog;
        this.tables = tables;
        this.tail = tail;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerStream(tail, LedgerEventStorageEngine.positionOf(token));
    }

    /** The last position that a stream reads up to now. */
    long lastPosition() {
        return tail.position();
    }

    /** With a snapshot at its head, when the stream has one. */
    @Override
    public DomainEventStream readEvents(String stream) {
        Batch batch = Batch.current();
        List<StreamRow> rows = batch == null ? null : batch.beginningOf(stream);
        if (rows == null) {
            rows = tables.streams().load(List.of(stream)).getOrDefault(stream, List.of());
        }
        return history(stream, rows, rows.size() < StreamRows.AT_FIRST);
    }

    /** Without a snapshot: for whoever was given one and cannot use it. */
    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        if (firstSequenceNumber != 0) {
            throw new UnsupportedOperationException("an aggregate begins with its first event");
        }
        tables.snapshots().unread();
        return history(stream, List.of(), false);
    }

    /**
     * What the ledger has. Axon would look through the events of the batch as well; a batch loads
     * each aggregate once, before it has decided anything on it.
     */
    private DomainEventStream history(String stream, List<StreamRow> rows, boolean whole) {
        return new IteratorBackedDomainEventStream(
                new History(catalog, tables.streams(), stream, rows, whole));
    }

    /** Axon's builder is abstract; this one adds nothing to it. */
    private static final class Settings extends AbstractEventStore.Builder {
        Settings(LedgerEventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
