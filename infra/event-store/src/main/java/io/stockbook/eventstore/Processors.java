package io.stockbook.eventstore;

import io.stockbook.messages.EventSubscriber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * One streaming processor per subscriber, each at its own place in the ledger. A batch that fails
 * is rolled back, rows and token, and comes again after a pause that grows while it keeps failing.
 */
public final class Processors implements AutoCloseable {

    private record Running(
            PooledStreamingEventProcessor processor,
            TokenTable tokens,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService worker) {}

    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final LedgerEventStore events;
    private final String node;
    private final Map<String, Running> running = new LinkedHashMap<>();

    Processors(
            DataSource dataSource,
            TransactionManager transactions,
            LedgerEventStore events,
            String node) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.events = events;
        this.node = node;
    }

    /** Starts the subscribers where each had stopped, or at the ledger's first event. */
    public synchronized void start(List<EventSubscriber> subscribers) {
        for (EventSubscriber subscriber : subscribers) {
            Running started = build(subscriber);
            if (running.putIfAbsent(subscriber.name(), started) != null) {
                throw new IllegalArgumentException(subscriber.name() + " runs already");
            }
            StartUpGuard.check(
                    Map.of(
                            "token store of " + subscriber.name(),
                            started.tokens(),
                            "transaction manager of " + subscriber.name(),
                            transactions));
            started.processor().start();
        }
    }

    /** The last position that the subscriber has taken for good, or -1 when it never ran. */
    public long position(String subscriber) {
        Running found;
        synchronized (this) {
            found = running.get(subscriber);
        }
        if (found == null) {
            throw new IllegalArgumentException(subscriber + " does not run here");
        }
        return found.tokens().position(subscriber);
    }

    /** True when every subscriber has taken everything up to this position. */
    public boolean reached(long position) {
        return names().stream().allMatch(name -> position(name) >= position);
    }

    /** The names of the subscribers that run here. */
    public synchronized List<String> names() {
        return List.copyOf(running.keySet());
    }

    /** Ends each after the batch it is in. */
    @Override
    public synchronized void close() {
        CompletableFuture.allOf(
                        running.values().stream()
                                .map(one -> one.processor().shutdownAsync())
                                .toArray(CompletableFuture[]::new))
                .join();
        running.values()
                .forEach(
                        one -> {
                            one.coordinator().shutdown();
                            one.worker().shutdown();
                        });
        running.clear();
    }

    private Running build(EventSubscriber subscriber) {
        TokenTable tokens = new TokenTable(dataSource, subscriber.schema(), node);
        ScheduledExecutorService coordinator = thread(subscriber.name() + "-coordinator");
        ScheduledExecutorService worker = thread(subscriber.name());
        PooledStreamingEventProcessor.Builder builder =
                PooledStreamingEventProcessor.builder()
                        .name(subscriber.name())
                        .eventHandlerInvoker(new SubscriberInvoker(subscriber))
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        // One segment: every subscriber takes the events in the ledger's order.
                        .initialSegmentCount(1)
                        // Not Axon's replay token: what was there before is no replay.
                        .initialToken(_ -> new GlobalSequenceTrackingToken(0))
                        .batchSize(subscriber.batchSize())
                        // How soon a claim that was given up, here or elsewhere, is taken again.
                        .tokenClaimInterval(1_000)
                        .claimExtensionThreshold(TokenTable.CLAIM.toMillis() / 4);
        return new Running(builder.build(), tokens, coordinator, worker);
    }

    private static ScheduledExecutorService thread(String name) {
        ThreadFactory named = Thread.ofPlatform().name(name).factory();
        return Executors.newSingleThreadScheduledExecutor(named);
    }
}
