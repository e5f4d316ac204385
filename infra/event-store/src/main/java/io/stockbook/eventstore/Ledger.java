package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.CommandGateway;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/**
 * The ledger of this process, every part of it named here and checked: the gateway takes commands
 * from the moment it is open, and {@link #processors} carry its events to whoever subscribes.
 */
public final class Ledger implements AutoCloseable {

    static {
        // Axon would tell its vendor about every installation.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final GroupCommitCommandBus bus;
    private final CommandGateway gateway;
    private final Processors processors;
    private final LedgerReader reader;
    private final Closing closing;

    /** What there is besides the stripes. */
    private record Closing(
            AggregateCache cache,
            Snapshots snapshots,
            AppendListener listener,
            TailWatch watch,
            ExecutorService answers) {}

    private Ledger(
            GroupCommitCommandBus bus,
            CommandGateway gateway,
            Processors processors,
            LedgerReader reader,
            Closing closing) {
        this.bus = bus;
        this.gateway = gateway;
        this.processors = processors;
        this.reader = reader;
        this.closing = closing;
    }

    /** Puts the parts together and starts the stripes. */
    public static Ledger open(LedgerConfiguration configuration) {
        return open(configuration, EventCatalog.current());
    }

    static Ledger open(LedgerConfiguration configuration, EventCatalog catalog) {
        LedgerSettings settings = configuration.settings();
        LedgerTables tables = LedgerTables.of(configuration.dataSource(), settings.copiedFrom());
        LedgerEventStorageEngine engine = new LedgerEventStorageEngine(tables.rows());
        Tail tail = Tail.of(tables.rows(), catalog, settings.recentEvents());
        LedgerEventStore events = new LedgerEventStore(engine, catalog, tables, tail);
        AggregateCache cache = new AggregateCache(settings.cachedEntries());
        MemoryMeters.watch(configuration.meters(), cache, tables.snapshots());
        SpringTransactionManager transactions =
                new SpringTransactionManager(configuration.transactions());
        CommandMeters meters = new CommandMeters(configuration.meters());
        GroupCommitCommandBus bus =
                new GroupCommitCommandBus(
                        settings,
                        new TargetKey(),
                        meters,
                        () ->
                                new BatchDecider(
                                        new Decisions(catalog, tables.streams(), cache),
                                        new Delivery(tables, tail, meters),
                                        cache,
                                        new Replays(tables.answers(), meters)));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("event store", events);
        parts.put("event storage engine", engine);
        parts.put("aggregate cache", cache);
        parts.put("command bus", bus);
        parts.put("transaction manager", transactions);
        parts.put("identifiers", IdentifierFactory.getInstance());
        StartUpGuard.check(parts);
        configuration.aggregates().subscribe(events, cache, NullLockFactory.INSTANCE, bus);
        ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
        return new Ledger(
                bus,
                new LedgerCommandGateway(bus, answers),
                new Processors(
                        configuration.dataSource(),
                        transactions,
                        events,
                        settings.node(),
                        configuration.meters()),
                new LedgerReader(configuration.dataSource(), catalog),
                new Closing(
                        cache,
                        tables.snapshots(),
                        AppendListener.start(configuration.dataSource(), tables.rows(), tail),
                        new TailWatch(tables.rows(), tail),
                        answers));
    }

    /** The door for commands. */
    public CommandGateway gateway() {
        return gateway;
    }

    /** Runs subscribers, once they are given to it. */
    public Processors processors() {
        return processors;
    }

    /** Reads everything there is. */
    public LedgerReader reader() {
        return reader;
    }

    /** What became of snapshots. */
    public SnapshotFigures snapshots() {
        return closing.snapshots().figures();
    }

    /** Which aggregates are in memory. */
    public CacheFigures cache() {
        return closing.cache().figures();
    }

    /** Answers what was taken, ends every processor after its batch, and stops. */
    @Override
    public void close() {
        try {
            bus.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        processors.close();
        closing.listener().close();
        closing.snapshots().close();
        closing.watch().close();
        closing.answers().close();
    }
}
