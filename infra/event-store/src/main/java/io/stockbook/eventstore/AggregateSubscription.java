package io.stockbook.eventstore;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Puts every kind of aggregate on the bus. The aggregates live in a module of their own, which
 * whoever opens the ledger knows.
 */
@FunctionalInterface
public interface AggregateSubscription {

    /**
     * Subscribes their command handlers, each under the simple name of its sealed page of commands;
     * each returns {@link io.stockbook.messages.Handled} and creates what is missing.
     *
     * @param locks none are needed: the bus gives each aggregate to one thread
     */
    void subscribe(EventStore events, Cache cache, LockFactory locks, CommandBus bus);
}
