package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A ledger that is old already: events of other stock items, put there by its owner past {@code
 * append}, since a million a minute would be too slow. They have every column an event has, with
 * ids as random as real ones; only the chain of hashes is none.
 */
public final class SeededEvents {

    private static final int EVENTS_OF_EACH = 100;
    private static final int CONNECTIONS = 2;

    private SeededEvents() {}

    /** Fills the empty ledger; its indexes are built when all is there, which is much faster. */
    public static Count into(BenchDatabase database, long events) throws Exception {
        if (events == 0) {
            return new Count(0, 0, 0);
        }
        List<String> indexes = new ArrayList<>();
        indexes.addAll(dropConstraints(database));
        indexes.addAll(dropIndexes(database));
        insert(database, events);
        database.execute(indexes.toArray(String[]::new));
        database.execute(
                """
                UPDATE ledger.head
                SET next_position = %d, last_hash = sha256(int8send(%d)), latest = now()
                """
                        .formatted(events + 1, events - 1),
                "ANALYZE ledger.event");
        return new Count(events, events, 0);
    }

    /** Returns what builds them again. */
    private static List<String> dropConstraints(BenchDatabase database) throws SQLException {
        String found =
                """
                SELECT format('ALTER TABLE ledger.event %s', %s)
                FROM pg_constraint
                WHERE conrelid = 'ledger.event'::regclass AND contype IN ('p', 'u')
                """;
        List<String> drop =
                database.texts(found.replace(", %s)", ", format('DROP CONSTRAINT %I', conname))"));
        List<String> add =
                database.texts(
                        found.replace(
                                ", %s)",
                                ", format('ADD CONSTRAINT %I ', conname)"
                                        + " || pg_get_constraintdef(oid))"));
        database.execute(drop.toArray(String[]::new));
        return add;
    }

    private static List<String> dropIndexes(BenchDatabase database) throws SQLException {
        String found = "FROM pg_index WHERE indrelid = 'ledger.event'::regclass";
        List<String> drop =
                database.texts("SELECT format('DROP INDEX %s', indexrelid::regclass) " + found);
        List<String> create = database.texts("SELECT pg_get_indexdef(indexrelid) " + found);
        database.execute(drop.toArray(String[]::new));
        return create;
    }

    private static void insert(BenchDatabase database, long events) throws Exception {
        long each = Math.ceilDiv(events, CONNECTIONS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (long from = 0; from < events; from += each) {
                String part =
                        insert(from, Math.min(from + each, events), events / EVENTS_OF_EACH + 1);
                running.add(
                        threads.submit(
                                () -> {
                                    database.execute(part);
                                    return null;
                                }));
            }
            for (Future<?> part : running) {
                Object unused = part.get();
            }
        }
    }

    private static String insert(long from, long to, long items) {
        return """
        INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name,
                                  revision, recorded_at, payload, metadata, command_id,
                                  body_hash, command_size, content, hash)
        SELECT n + 1, 'house/OLD-' || n %% %3$d || '@MAIN', n / %3$d + 1, 'StockItem',
               md5('event ' || n)::uuid, 'stock.received', 1, now(),
               ('{"bin":null,"evidence":{"document":null,"note":null,"occurredAt":null},'
                '"lot":null,"quantity":1,"receipt":"DN-' || n
                || '","to":"AVAILABLE","value":null}')::json,
               '{"actor":{"client":"bench","user":"bench"},"cause":null}'::json,
               md5('command ' || n)::uuid, sha256(int8send(-n)), 1, sha256(int8send(-n)),
               sha256(int8send(n))
        FROM generate_series(%1$d::bigint, %2$d - 1) AS n
        """
                .formatted(from, to, items);
    }
}
