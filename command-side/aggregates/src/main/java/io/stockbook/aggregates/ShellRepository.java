package io.stockbook.aggregates;

import io.stockbook.messages.Snapshot;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Finds the shells of one kind: in memory, or by a snapshot and the events after it. A stream
 * without events is an empty shell. Only shells are kept; what Axon needs around one is made anew
 * for each unit of work, whose commands all get the same.
 *
 * <p>Axon's own repositories look through all aggregates of a unit of work for each that they save,
 * and take the bus for one that ends it after each command.
 */
final class ShellRepository<A extends Shell<?, ?, ?>> {

    private final AggregateKind<?, A> kind;
    private final EventStore events;
    private final Cache cache;
    private final LockFactory locks;
    private final AggregateModel<A> model;

    ShellRepository(AggregateKind<?, A> kind, EventStore events, Cache cache, LockFactory locks) {
        this.kind = kind;
        this.events = events;
        this.cache = cache;
        this.locks = locks;
        this.model = AnnotatedAggregateMetaModelFactory.inspectAggregate(kind.type());
    }

    /** The aggregate of this stream for the unit of work that goes on. */
    EventSourcedAggregate<A> load(String stream) {
        UnitOfWork<?> all = CurrentUnitOfWork.get().root();
        Map<String, EventSourcedAggregate<A>> loaded =
                all.getOrComputeResource(kind.type().getName(), _ -> new HashMap<>());
        return loaded.computeIfAbsent(stream, _ -> load(stream, all));
    }

    private EventSourcedAggregate<A> load(String stream, UnitOfWork<?> all) {
        Lock lock = locks.obtainLock(stream);
        all.onCleanup(_ -> lock.release());
        A kept = cache.get(stream);
        A shell = kept == null ? read(stream) : kept;
        all.onRollback(_ -> cache.remove(stream));
        // One that was kept as well, since its state may have grown.
        all.onPrepareCommit(_ -> cache.put(stream, shell));
        return EventSourcedAggregate.reconstruct(
                shell,
                model,
                shell.version() - 1,
                false,
                events,
                NoSnapshotTriggerDefinition.TRIGGER);
    }

    private A read(String stream) {
        A shell = kind.make().apply(stream);
        DomainEventStream history = events.readEvents(stream);
        if (history.hasNext() && history.peek().getPayload() instanceof Snapshot snapshot) {
            long version = history.next().getSequenceNumber() + 1;
            if (!shell.restore(snapshot, version)) {
                history = events.readEvents(stream, 0);
            }
        }
        history.forEachRemaining(event -> fold(shell, event));
        return shell;
    }

    /** A hole is a damaged ledger, and nothing is decided upon one. */
    private void fold(A shell, DomainEventMessage<?> event) {
        if (event.getSequenceNumber() != shell.version()) {
            throw new IllegalStateException(
                    "event %d of %s follows event %d"
                            .formatted(
                                    event.getSequenceNumber() + 1,
                                    event.getAggregateIdentifier(),
                                    shell.version()));
        }
        shell.fold(event.getPayload());
    }
}
