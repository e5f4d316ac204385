package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.Handled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Lets aggregates decide commands, in memory: afterwards the cached aggregates have the events of
 * the batch, and nothing else has.
 */
final class Decisions {

    /**
     * A handler broke. Nothing was decided, and the aggregates that the batch has touched are out
     * of memory.
     */
    static final class HandlerBroke extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Pending<?, ?> pending;

        private HandlerBroke(Pending<?, ?> pending, Throwable cause) {
            super(cause);
            this.pending = pending;
        }

        Pending<?, ?> pending() {
            return pending;
        }
    }

    private final EventCatalog catalog;
    private final StreamRows streams;
    private final AggregateCache cache;

    Decisions(EventCatalog catalog, StreamRows streams, AggregateCache cache) {
        this.catalog = catalog;
        this.streams = streams;
        this.cache = cache;
    }

    /**
     * Decides all of them in one unit of work: refusals are values, and whatever is thrown is a
     * defect.
     *
     * @throws HandlerBroke when one cannot be decided
     */
    Batch of(List<Pending<?, ?>> commands) {
        DefaultUnitOfWork<CommandMessage<?>> unitOfWork = new DefaultUnitOfWork<>(null);
        unitOfWork.start();
        try {
            Batch batch = new Batch(catalog, commands, beginnings(commands));
            batch.enter(unitOfWork);
            for (Pending<?, ?> pending : commands) {
                batch.decided(pending, decide(pending));
            }
            // Axon hands over the events of all of them now.
            unitOfWork.commit();
            return batch;
        } finally {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback();
            }
        }
    }

    /** The streams that are not in memory, read together. */
    private Beginnings beginnings(List<Pending<?, ?>> commands) {
        Set<String> cold = new HashSet<>();
        for (Pending<?, ?> pending : commands) {
            if (!cache.containsKey(pending.stream())) {
                cold.add(pending.stream());
            }
        }
        return new Beginnings(cold, streams.load(cold));
    }

    private static Handled decide(Pending<?, ?> pending) {
        try {
            if (pending.handler().handle(pending.message()) instanceof Handled handled) {
                return handled;
            }
            throw new IllegalStateException(
                    "a handler of %s must return Handled"
                            .formatted(pending.message().getCommandName()));
        } catch (Throwable defect) {
            throw new HandlerBroke(pending, defect);
        }
    }
}
