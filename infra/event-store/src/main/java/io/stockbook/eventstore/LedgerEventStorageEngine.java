package io.stockbook.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Hands events that are appended to the batch being decided, which gives all of them to the ledger
 * together.
 *
 * <p>Positions have no gaps and become visible in order, so a plain position is all that a
 * processor has to remember. Upcasting is the catalog's, not Axon's.
 */
final class LedgerEventStorageEngine implements EventStorageEngine {

    private final LedgerRows rows;

    LedgerEventStorageEngine(LedgerRows rows) {
        this.rows = rows;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Batch batch = Batch.current();
        if (batch == null) {
            throw new IllegalStateException("events enter the ledger through commands only");
        }
        batch.append(events);
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
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the aggregates say themselves when one is due");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the event store reads its tail");
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        throw new UnsupportedOperationException("the event store reads histories itself");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        throw new UnsupportedOperationException("the event store reads histories itself");
    }
}
