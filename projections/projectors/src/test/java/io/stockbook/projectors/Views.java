package io.stockbook.projectors;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.projectors.availability.AvailabilityProjector;
import io.stockbook.projectors.counts.CountsProjector;
import io.stockbook.projectors.exceptions.ExceptionsProjector;
import io.stockbook.projectors.master.MasterProjector;
import io.stockbook.projectors.orders.OrdersProjector;
import io.stockbook.projectors.purchases.PurchasesProjector;
import io.stockbook.projectors.returns.ReturnsProjector;
import io.stockbook.projectors.shipments.ShipmentsProjector;
import io.stockbook.projectors.snapshots.SnapshotsProjector;
import io.stockbook.projectors.stockcard.StockCardProjector;
import io.stockbook.projectors.stockposition.StockPositionProjector;
import io.stockbook.projectors.transfers.TransfersProjector;
import io.stockbook.projectors.work.WorkOrdersProjector;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database of a test's own, in which views take events as a streaming processor would. */
public final class Views implements AutoCloseable {

    /** How each view is made. */
    public static final Map<String, BiFunction<DSLContext, Integer, EventSubscriber>> ALL = all();

    private final TestDatabase server = TestDatabase.fresh();
    private final Connection connection;
    private final DSLContext database;

    private Views() throws SQLException {
        connection = server.dataSource().getConnection();
        connection.setAutoCommit(false);
        database = DSL.using(connection, SQLDialect.POSTGRES);
    }

    private static Map<String, BiFunction<DSLContext, Integer, EventSubscriber>> all() {
        Map<String, BiFunction<DSLContext, Integer, EventSubscriber>> views = new TreeMap<>();
        views.put("availability", AvailabilityProjector::new);
        views.put("stock_position", StockPositionProjector::new);
        views.put("stock_card", StockCardProjector::new);
        views.put("orders", OrdersProjector::new);
        views.put("shipments", ShipmentsProjector::new);
        views.put("transfers", TransfersProjector::new);
        views.put("work_orders", WorkOrdersProjector::new);
        views.put("returns", ReturnsProjector::new);
        views.put("purchases", PurchasesProjector::new);
        views.put("exceptions", ExceptionsProjector::new);
        views.put("master", MasterProjector::new);
        views.put("counts", CountsProjector::new);
        views.put("snapshots", SnapshotsProjector::new);
        return Collections.unmodifiableMap(views);
    }

    /** An empty, migrated database. */
    public static Views fresh() throws SQLException {
        return new Views();
    }

    /** What reads and writes inside the transaction of the next batch. */
    public DSLContext database() {
        return database;
    }

    /** The same database for somebody else, who sees what is committed. */
    public DSLContext another() {
        return DSL.using(server.dataSource(), SQLDialect.POSTGRES);
    }

    /** Opens another generation of a view beside the first. */
    public Views openGeneration(String view, int generation) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                server.owner().url(),
                                server.owner().user(),
                                server.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("CALL read.copy_generation('%s', %d)".formatted(view, generation));
        }
        return this;
    }

    /** Lets a generation of a view take events, so many to a batch. */
    public Views feed(String view, int generation, List<RecordedEvent> events, int batch)
            throws SQLException {
        EventSubscriber subscriber = subscriber(view, generation);
        for (int from = 0; from < events.size(); from += batch) {
            subscriber.on(events.subList(from, Math.min(events.size(), from + batch)));
            connection.commit();
        }
        return this;
    }

    /** Says how far a view is, as the processor does that feeds it. */
    public void moveToken(String view, long position) {
        another()
                .execute(
                        "INSERT INTO read_%s_1.token (processor, position) VALUES ('%s', %d)"
                                .formatted(view, view, position));
    }

    /** Lets a view take one batch and loses it before the token is moved. */
    public Views loseBatch(String view, List<RecordedEvent> batch) throws SQLException {
        subscriber(view, 1).on(batch);
        connection.rollback();
        return this;
    }

    EventSubscriber subscriber(String view, int generation) {
        return ALL.getOrDefault(view, StockCardProjector::new).apply(database, generation);
    }

    /** Every row of every table of a generation, but for its token. */
    public Map<String, List<String>> rows(String view, int generation) {
        String schema = "read_%s_%d".formatted(view, generation);
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables(schema)) {
            rows.put(
                    table,
                    database.resultQuery(
                                    "SELECT t::text FROM %s.%s t ORDER BY 1"
                                            .formatted(schema, table))
                            .fetch(0, String.class));
        }
        return rows;
    }

    private List<String> tables(String schema) {
        return database.resultQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> ?",
                        schema,
                        "token")
                .fetch(0, String.class);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
