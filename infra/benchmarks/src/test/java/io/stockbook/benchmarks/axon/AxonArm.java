package io.stockbook.benchmarks.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.benchmarks.arm.Arm;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import io.stockbook.benchmarks.load.Step;
import io.stockbook.benchmarks.load.Workers;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A thread and a connection for each request under way; more than this many only queue. */
public final class AxonArm implements Arm {

    public static final int MOST_THREADS = 64;

    private final BenchDatabase database;
    private final HikariDataSource pool = new HikariDataSource();
    private final CommandBus bus;

    public AxonArm(BenchDatabase database) {
        this.database = database;
        pool.setJdbcUrl(database.owner().url());
        pool.setUsername(database.owner().user());
        pool.setPassword(database.owner().password());
        pool.setMaximumPoolSize(MOST_THREADS);
        // As Axon wants it of JDBC drivers that can: prepared at once.
        pool.addDataSourceProperty("prepareThreshold", "1");
        TransactionManager transactions =
                new SpringTransactionManager(new JdbcTransactionManager(pool));
        bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        EventSourcingRepository<AxonItem> repository =
                EventSourcingRepository.builder(AxonItem.class)
                        .eventStore(eventStore(transactions))
                        .cache(new StrongCache())
                        .build();
        AggregateAnnotationCommandHandler<AxonItem> handler =
                AggregateAnnotationCommandHandler.<AxonItem>builder()
                        .aggregateType(AxonItem.class)
                        .repository(repository)
                        .build();
        handler.subscribe(bus);
    }

    private EventStore eventStore(TransactionManager transactions) {
        JacksonSerializer serializer =
                JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
        PersistenceExceptionResolver duplicates =
                failure -> failure instanceof SQLException sql && "23505".equals(sql.getSQLState());
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                        .transactionManager(transactions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .persistenceExceptionResolver(duplicates)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public void receive(int skus, long quantityEach) {
        for (int sku = 0; sku < skus; sku++) {
            send(new AxonItem.Receive("SKU-" + sku, quantityEach));
        }
    }

    @Override
    public Run run(Load load, int inFlight, Duration duration) throws Exception {
        return Workers.drive(load, Math.min(inFlight, MOST_THREADS), duration, () -> this::perform);
    }

    private boolean perform(Step step) {
        String sku = "SKU-" + step.sku();
        Object command =
                step.free()
                        ? new AxonItem.Free(sku, step.allocation())
                        : new AxonItem.Allocate(sku, step.allocation());
        return Boolean.TRUE.equals(send(command));
    }

    private Object send(Object command) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        return callback.getResult().getPayload();
    }

    @Override
    public Count count() throws SQLException {
        return database.count(
                """
                WITH item AS (
                    SELECT sum(CASE WHEN payloadtype LIKE '%Allocated' THEN -1 ELSE 1 END
                               * (convert_from(payload, 'UTF8')::json ->> 'quantity')::bigint)
                               AS available
                    FROM domainevententry
                    GROUP BY aggregateidentifier)
                SELECT (SELECT count(*) FROM domainevententry), sum(available), min(available)
                FROM item
                """);
    }

    @Override
    public void close() {
        pool.close();
    }
}
