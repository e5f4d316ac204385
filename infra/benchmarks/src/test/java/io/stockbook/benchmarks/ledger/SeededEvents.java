package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import java.sql.SQLException;

/**
 * A ledger that is old already: events of other stock items, put there by its owner past {@code
 * append}, since a million a minute would be too slow. They have every column an event has, with
 * ids as random as real ones; only the chain of hashes is none.
 */
public final class SeededEvents {

    private static final int EVENTS_OF_EACH = 100;

    private SeededEvents() {}

    /** Fills the empty ledger. */
    public static Count into(BenchDatabase database, long events) throws SQLException {
        long items = Math.max(1, events / EVENTS_OF_EACH);
        database.execute(
                """
                INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name,
                                          revision, recorded_at, payload, metadata, command_id,
                                          body_hash, command_size, content, hash)
                SELECT n + 1, format('house/OLD-%%s@MAIN', n %% %2$d), n / %2$d + 1, 'StockItem',
                       gen_random_uuid(), 'stock.received', 1, now(),
                       format('{"bin":null,"evidence":{"document":null,"note":null,'
                              '"occurredAt":null},"lot":null,"quantity":1,"receipt":"DN-%%s",'
                              '"to":"AVAILABLE","value":null}', n)::json,
                       '{"actor":{"client":"bench","user":"bench"},"cause":null}'::json,
                       gen_random_uuid(), sha256(int8send(-n)), 1, sha256(int8send(n)),
                       sha256(int8send(n + %1$d))
                FROM generate_series(0::bigint, %1$d - 1) AS n
                """
                        .formatted(events, items),
                "UPDATE ledger.head SET next_position = %d, last_hash = sha256(int8send(%d))"
                        .formatted(events + 1, 2 * events - 1),
                "VACUUM (FREEZE, ANALYZE) ledger.event");
        return new Count(events, events, 0);
    }
}
