package io.stockbook.aggregates;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Every kind of aggregate, ready to be put on a command bus. */
public final class Aggregates {

    private static final List<ShellFactory<?>> KINDS =
            List.of(
                    new ShellFactory<>(StockItemShell.class, StockItemShell::new),
                    new ShellFactory<>(OrderShell.class, OrderShell::new),
                    new ShellFactory<>(CatalogItemShell.class, CatalogItemShell::new),
                    new ShellFactory<>(LocationShell.class, LocationShell::new),
                    new ShellFactory<>(ChannelShell.class, ChannelShell::new),
                    new ShellFactory<>(ExceptionShell.class, ExceptionShell::new));

    private final EventStore events;
    private final Cache cache;
    private final LockFactory locks;

    /**
     * Rebuilds aggregates from this store and keeps them in this cache.
     *
     * @param locks what keeps two commands from one aggregate; none is needed when the bus does
     */
    public Aggregates(EventStore events, Cache cache, LockFactory locks) {
        this.events = events;
        this.cache = cache;
        this.locks = locks;
    }

    /** Lets every kind of aggregate answer to the name of its sealed page of commands. */
    public void subscribe(CommandBus bus) {
        KINDS.forEach(kind -> subscribe(bus, kind));
    }

    private <A extends Shell<?, ?, ?>> void subscribe(CommandBus bus, ShellFactory<A> kind) {
        AggregateAnnotationCommandHandler<A> handler =
                AggregateAnnotationCommandHandler.<A>builder()
                        .aggregateType(kind.type())
                        .repository(new ShellRepository<>(kind, events, cache, locks))
                        .commandTargetResolver(new CommandTarget())
                        .build();
        handler.subscribe(bus);
    }
}
