package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Lets aggregates decide commands, in memory: afterwards the cached aggregates have the events of
 * the batch, and nothing else has.
 */
final class Decisions {

    /** Hands one command to its aggregate, in a unit of work of its own. */
    interface Handler {
        ResultMessage<?> handle(Pending<?, ?> pending);
    }

    private final EventCatalog catalog;
    private final StreamRows streams;
    private final AggregateCache cache;
    private final Handler handler;

    Decisions(EventCatalog catalog, StreamRows streams, AggregateCache cache, Handler handler) {
        this.catalog = catalog;
        this.streams = streams;
        this.cache = cache;
        this.handler = handler;
    }

    Batch of(List<Pending<?, ?>> commands) {
        DefaultUnitOfWork<CommandMessage<?>> root = new DefaultUnitOfWork<>(null);
        root.start();
        try {
            Batch batch = new Batch(catalog, commands, beginnings(commands));
            batch.enter(root);
            commands.forEach(pending -> batch.decided(pending, handle(pending)));
            // Axon hands over the events of all of them now.
            root.commit();
            return batch;
        } finally {
            if (root.isActive()) {
                root.rollback();
            }
        }
    }

    /** The streams that are not in memory, read together. */
    private Beginnings beginnings(List<Pending<?, ?>> commands) {
        Set<String> cold = new HashSet<>();
        commands.forEach(pending -> cold.add(pending.stream()));
        cold.removeIf(cache::containsKey);
        return new Beginnings(cold, streams.load(cold));
    }

    private ResultMessage<?> handle(Pending<?, ?> pending) {
        pending.attempt();
        ResultMessage<?> result = handler.handle(pending);
        if (result.isExceptional()) {
            // Axon forgets only what this command itself has put there.
            cache.remove(pending.stream());
        }
        return result;
    }
}
