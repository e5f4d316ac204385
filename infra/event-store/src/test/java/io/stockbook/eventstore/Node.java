package io.stockbook.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockbook.aggregates.Aggregates;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.schema.TestDatabase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One process of Stockbook, as far as the ledger goes; several may share a database. */
final class Node implements AutoCloseable {

    private static final Actor TESTER = new Actor("test", "tester");

    private final Ledger ledger;

    private Node(Ledger ledger) {
        this.ledger = ledger;
    }

    static Node on(TestDatabase database) {
        return with(database, Node::everyAggregate, LedgerSettings.of("node"));
    }

    static void everyAggregate(EventStore events, Cache cache, LockFactory locks, CommandBus bus) {
        new Aggregates(events, cache, locks).subscribe(bus);
    }

    static Node with(
            TestDatabase database, AggregateSubscription aggregates, LedgerSettings settings) {
        return over(database.dataSource(), aggregates, settings);
    }

    /** A node of another version, which knows other revisions of the events. */
    static Node reading(TestDatabase database, EventCatalog catalog) {
        return new Node(
                Ledger.open(
                        new LedgerConfiguration(
                                database.dataSource(),
                                new JdbcTransactionManager(database.dataSource()),
                                Node::everyAggregate,
                                LedgerSettings.of("node"),
                                new SimpleMeterRegistry()),
                        catalog));
    }

    static Node over(
            DataSource dataSource, AggregateSubscription aggregates, LedgerSettings settings) {
        return new Node(
                Ledger.open(
                        new LedgerConfiguration(
                                dataSource,
                                new JdbcTransactionManager(dataSource),
                                aggregates,
                                settings,
                                new SimpleMeterRegistry())));
    }

    Ledger ledger() {
        return ledger;
    }

    static CommandId newId() {
        return new CommandId(UUID.randomUUID());
    }

    /** Sends it under a new id and does not wait. */
    CompletableFuture<Answer> sendLater(Command command) {
        return ledger.gateway().send(Submission.of(newId(), TESTER, command));
    }

    Answer send(Command command) {
        return answer(sendLater(command));
    }

    Answer send(CommandId id, Command command) {
        return answer(ledger.gateway().send(Submission.of(id, TESTER, command)));
    }

    Answer sendExpecting(long version, Command command) {
        return answer(
                ledger.gateway().send(new Submission(newId(), TESTER, command, version, null)));
    }

    static Answer answer(CompletableFuture<Answer> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
