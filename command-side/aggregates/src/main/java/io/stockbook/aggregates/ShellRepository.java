package io.stockbook.aggregates;

import io.stockbook.messages.Snapshot;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.LockingRepository;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shells of one kind: in memory, or by a snapshot and the events after it. A stream
 * without events is an empty shell. Only shells are kept; what Axon needs around one is made anew
 * for each batch and dropped with it.
 */
final class ShellRepository<A extends Shell<?, ?, ?>>
        extends LockingRepository<A, EventSourcedAggregate<A>> {

    private final ShellFactory<A> kind;
    private final EventStore events;
    private final Cache cache;

    ShellRepository(ShellFactory<A> kind, EventStore events, Cache cache, LockFactory locks) {
        super(new Settings<>(kind.type(), locks));
        this.kind = kind;
        this.events = events;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(
            String stream, @Nullable Long expectedVersion) {
        A kept = cache.get(stream);
        A shell = kept == null ? read(stream) : kept;
        return EventSourcedAggregate.reconstruct(
                shell,
                aggregateModel(),
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

    /** Runs with every command, and also for a shell that another one has loaded. */
    @Override
    protected void prepareForCommit(LockAwareAggregate<A, EventSourcedAggregate<A>> aggregate) {
        String stream = aggregate.identifierAsString();
        CurrentUnitOfWork.get().onRollback(_ -> cache.remove(stream));
        super.prepareForCommit(aggregate);
    }

    /** Put again after every command, since the state may have grown. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        cache.put(aggregate.identifierAsString(), aggregate.getAggregateRoot());
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<A> aggregate) {
        throw new UnsupportedOperationException("nothing in the ledger is deleted");
    }

    @Override
    protected EventSourcedAggregate<A> doCreateNewForLock(Callable<A> factoryMethod) {
        throw new UnsupportedOperationException("a stream without events is an empty shell");
    }

    /** A rollback has invalidated it; the next command reads it again. */
    @Override
    protected void reportIllegalState(LockAwareAggregate<A, EventSourcedAggregate<A>> aggregate) {}

    /** Axon's builder is abstract; this one adds nothing to it. */
    private static final class Settings<A> extends LockingRepository.Builder<A> {
        Settings(Class<A> type, LockFactory locks) {
            super(type);
            lockFactory(locks);
        }
    }
}
