package io.stockbook.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from {@code ledger.event}. Appending hands them to the batch being decided, which
 * gives all of them to the ledger together.
 *
 * <p>Positions have no gaps and become visible in order, so a plain position is all that a
 * processor has to remember. Upcasting is the catalog's, not Axon's.
 */
final class LedgerEventStorageEngine extends BatchingEventStorageEngine {

    /** How many events one query reads. */
    static final int PAGE = 500;

    private final LedgerRows rows;

    LedgerEventStorageEngine(LedgerRows rows, CatalogSerializer serializer) {
        super(new Settings(serializer));
        this.rows = rows;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        Batch batch = Batch.current();
        if (batch == null) {
            throw new IllegalStateException("events enter the ledger through commands only");
        }
        batch.append(events);
    }

    @Override
    protected List<StoredEvent> fetchDomainEvents(
            String stream, long firstSequenceNumber, int batchSize) {
        throw new UnsupportedOperationException("the event store reads histories itself");
    }

    @Override
    protected List<StoredEvent> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return rows.after(positionOf(lastToken), batchSize);
    }

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        OptionalLong position = token.position();
        return position.orElseThrow(
                () -> new IllegalArgumentException("not a token of this ledger: " + token));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(rows.lastPosition());
    }

    /** Axon means everything recorded at this moment or later, and possibly more. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(rows.positionAt(moment.minusNanos(1)));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        throw new UnsupportedOperationException("the aggregate knows its own version");
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the aggregates say themselves when one is due");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        throw new UnsupportedOperationException("the event store reads histories itself");
    }

    /** Axon's builder is abstract; this one adds nothing to it. */
    private static final class Settings extends BatchingEventStorageEngine.Builder {
        Settings(CatalogSerializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            batchSize(PAGE);
        }
    }
}
