package io.stockbook.application.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All orders at a glance, past the process: it may be away. */
final class Sight {

    private static final Duration FRESH = Duration.ofMillis(100);

    private static final String ORDERS =
            """
            SELECT h.number, h.state, h.units_waiting, h.units_allocated, h.units_picked,
                   h.units_shipped, coalesce(p.to_pick, 0), coalesce(p.promises, '')
            FROM read.orders_header h
            LEFT JOIN (SELECT number,
                              sum(allocated) FILTER (WHERE released) AS to_pick,
                              string_agg(allocation || '=' || allocated + picked, ','
                                         ORDER BY allocation) AS promises
                       FROM read.orders_promise GROUP BY number) p USING (number)
            """;

    private final DataSource database;
    private Map<String, Seen> orders = Map.of();
    private long looked = System.nanoTime() - FRESH.toNanos();

    Sight(DataSource database) {
        this.database = database;
    }

    Seen of(String order) {
        return orders().getOrDefault(order, Seen.NOTHING);
    }

    private synchronized Map<String, Seen> orders() {
        if (System.nanoTime() - looked >= FRESH.toNanos()) {
            orders = look();
            looked = System.nanoTime();
        }
        return orders;
    }

    private Map<String, Seen> look() {
        Map<String, Seen> seen = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORDERS)) {
            while (row.next()) {
                seen.put(
                        row.getString(1),
                        new Seen(
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                promises(row.getString(8))));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return seen;
    }

    private static List<Seen.Promise> promises(String all) {
        return all.isEmpty()
                ? List.of()
                : Stream.of(all.split(",", -1))
                        .map(one -> one.split("=", 2))
                        .map(one -> new Seen.Promise(one[0], Long.parseLong(one[1])))
                        .toList();
    }
}
