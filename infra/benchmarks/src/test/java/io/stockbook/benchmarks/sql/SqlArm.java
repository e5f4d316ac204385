package io.stockbook.benchmarks.sql;

import io.stockbook.benchmarks.arm.Arm;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import io.stockbook.benchmarks.load.Workers;
import java.sql.SQLException;
import java.time.Duration;

/** A connection and a thread for each request under way; more than this many only queue. */
public final class SqlArm implements Arm {

    public static final int MOST_CONNECTIONS = 64;

    private final BenchDatabase database;

    public SqlArm(BenchDatabase database) throws SQLException {
        this.database = database;
        // Room in each page lets an updated balance stay where its index entry points.
        database.execute(
                "CREATE TABLE stock (sku text PRIMARY KEY, available bigint NOT NULL)"
                        + " WITH (fillfactor = 30)",
                "CREATE TABLE event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " sku text NOT NULL, payload json NOT NULL,"
                        + " recorded_at timestamptz NOT NULL DEFAULT now())");
    }

    @Override
    public void receive(int skus, long quantityEach) throws SQLException {
        database.execute(
                "INSERT INTO stock SELECT 'SKU-' || n, %d FROM generate_series(0, %d) AS n"
                        .formatted(quantityEach, skus - 1),
                """
                INSERT INTO event (sku, payload)
                SELECT sku, json_build_object('type', 'received', 'quantity', available) FROM stock
                """,
                "ANALYZE stock");
    }

    @Override
    public Run run(Load load, int inFlight, Duration duration) throws Exception {
        return Workers.drive(load, Math.min(inFlight, MOST_CONNECTIONS), duration, this::client);
    }

    /** A connection with its statements prepared. */
    public Workers.Client client() throws SQLException {
        return new SqlClient(database.owner());
    }

    @Override
    public Count count() throws SQLException {
        // The balances as they stand must be what the events say.
        return database.count(
                """
                SELECT (SELECT count(*) FROM event),
                       (SELECT sum(available) FROM stock),
                       (SELECT min(CASE available WHEN told THEN told ELSE -1 END) FROM stock JOIN (
                            SELECT sku, sum(CASE payload ->> 'type' WHEN 'allocated' THEN -1
                                                 ELSE 1 END
                                            * (payload ->> 'quantity')::bigint) AS told
                            FROM event GROUP BY sku) AS events USING (sku))
                """);
    }

    @Override
    public void close() {}
}
