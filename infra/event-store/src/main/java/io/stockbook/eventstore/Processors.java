package io.stockbook.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.stockbook.messages.EventSubscriber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One processor per subscriber, each at its own place in the ledger. Nodes that share a database
 * share them: each subscriber runs at one node at a time.
 */
public final class Processors implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Processors.class);

    /** So long all of them may take to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Running(Processor processor, TokenTable tokens) {}

    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final LedgerEventStore events;
    private final String node;
    private final MeterRegistry meters;
    private final Map<String, Running> running = new LinkedHashMap<>();

    Processors(
            DataSource dataSource,
            TransactionManager transactions,
            LedgerEventStore events,
            String node,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.events = events;
        this.node = node;
        this.meters = meters;
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

    /** Ends each after the batch it is in; one that hangs is broken off, and left if it stays. */
    @Override
    public synchronized void close() {
        List<Processor> all = running.values().stream().map(Running::processor).toList();
        all.forEach(Processor::stop);
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (Processor processor : all) {
                end(processor, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            all.forEach(Processor::interrupt);
            Thread.currentThread().interrupt();
        }
        running.clear();
    }

    private static void end(Processor processor, Duration patience) throws InterruptedException {
        if (!processor.ended(patience)) {
            processor.interrupt();
            if (!processor.ended(Duration.ofSeconds(1))) {
                log.warn("{} hangs and is left behind; its claim ends by itself", processor);
            }
        }
    }

    private Running build(EventSubscriber subscriber) {
        TokenTable tokens =
                new TokenTable(dataSource, subscriber.schema(), node, subscriber.waitsForDisk());
        SubscriberMeters own =
                new SubscriberMeters(meters, subscriber.name(), events::lastPosition);
        return new Running(new Processor(subscriber, events, tokens, transactions, own), tokens);
    }
}
