package io.stockbook.application.node;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.stockbook.aggregates.Aggregates;
import io.stockbook.eventstore.Ledger;
import io.stockbook.eventstore.LedgerConfiguration;
import io.stockbook.eventstore.LedgerKnowledge;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.eventstore.LedgerSettings;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.availability.ExplainedNumbers;
import io.stockbook.messages.availability.NumbersAgain;
import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.platform.postgres.Pools;
import io.stockbook.projectors.availability.Explanations;
import io.stockbook.projectors.availability.FeedAgain;
import io.stockbook.sagas.CheckoutGateway;
import io.stockbook.sagas.CheckoutReader;
import io.stockbook.sagas.ProcessRuntime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A running ledger: takes commands, carries orders on, keeps the views up to date. */
public final class Node implements AutoCloseable {

    private final Storage storage;
    private final Ledger ledger;
    private final ProcessRuntime processes;
    private final CheckoutGateway gateway;
    private final PrometheusMeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Node(
            Storage storage,
            Ledger ledger,
            ProcessRuntime processes,
            CheckoutGateway gateway,
            PrometheusMeterRegistry meters) {
        this.storage = storage;
        this.ledger = ledger;
        this.processes = processes;
        this.gateway = gateway;
        this.meters = meters;
    }

    /** Starts everything on this storage, which it owns from now on. */
    public static Node start(Storage storage) {
        return start(storage, List.of());
    }

    /**
     * The same, with somebody else to hear of every event.
     *
     * @param guests whose schemas and token tables are there
     */
    public static Node start(Storage storage, List<EventSubscriber> guests) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        DataSource writing = storage.writing();
        Ledger ledger =
                Ledger.open(
                        new LedgerConfiguration(
                                writing,
                                new JdbcTransactionManager(writing),
                                (events, cache, locks, bus) ->
                                        new Aggregates(events, cache, locks).subscribe(bus),
                                LedgerSettings.of(storage.node()),
                                meters));
        DSLContext joining =
                DSL.using(new TransactionAwareDataSourceProxy(writing), SQLDialect.POSTGRES);
        ProcessRuntime processes = new ProcessRuntime(joining, ledger.gateway(), Clock.systemUTC());
        List<EventSubscriber> subscribers = new ArrayList<>(Views.of(joining, Views.LIVE));
        subscribers.add(processes);
        subscribers.addAll(guests);
        ledger.processors().start(subscribers);
        processes.start();
        DSLContext alone = DSL.using(writing, SQLDialect.POSTGRES);
        CheckoutGateway gateway = new CheckoutGateway(ledger.gateway(), alone, Pools.WRITERS / 2);
        Node node = new Node(storage, ledger, processes, gateway, meters);
        Retention.start(alone, Clock.systemUTC(), node.stopping);
        ProcessMeters.watch(meters, node.questions(), System::nanoTime);
        WebhookMeters.watch(meters, node.questions(), System::nanoTime);
        return node;
    }

    /** The door for commands. */
    public CommandGateway gateway() {
        return gateway;
    }

    /** How this node is. */
    public PrometheusMeterRegistry meters() {
        return meters;
    }

    /** Every event, in order. */
    public LedgerReader reader() {
        return ledger.reader();
    }

    /** For questions: outside every transaction of the write side. */
    public DSLContext questions() {
        return DSL.using(storage.reading(), SQLDialect.POSTGRES);
    }

    /** For questions about what is kept for customers who have not ordered yet. */
    public KeptCheckouts checkouts() {
        return new CheckoutReader(questions());
    }

    /**
     * Tells channels their numbers again. On a connection for writing: it holds a lock for which
     * views wait.
     */
    public NumbersAgain numbersAgain() {
        return new FeedAgain(DSL.using(storage.writing(), SQLDialect.POSTGRES));
    }

    /** Knows what numbers are made of. */
    public ExplainedNumbers explained() {
        return new Explanations(questions(), reader());
    }

    /** Knows what the ledger has heard of. */
    public KnownThings known() {
        return new LedgerKnowledge(storage.reading());
    }

    /** Knows when everything that follows from what was sent has happened. */
    public Rest rest() {
        return new Rest(questions(), ledger, stopping);
    }

    /** Stops sending first, then deciding, then projecting; the database last. */
    @Override
    public void close() {
        stopping.countDown();
        gateway.close();
        processes.stop();
        ledger.close();
        storage.close();
    }
}
