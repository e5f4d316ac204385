package io.stockbook.application.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What a day has come to, so that it can be compared with another.
 *
 * @param orders the state and the units of each order
 * @param effects how often each thing has happened to each order, and to how many units
 * @param stock the balances of each stock item that holds anything
 * @param left what the processes still have in hand
 */
record Ending(
        Map<String, String> orders,
        Map<String, String> effects,
        Map<String, String> stock,
        Map<String, String> left) {

    /**
     * How often an order is told what is promised to it is not in here: told of two changes at once
     * or of one after the other, it comes to the same.
     */
    private static final String EFFECTS =
            """
            SELECT "order", string_agg(what || ' ' || often, '; ' ORDER BY what)
            FROM (SELECT split_part(stream, ':', 2) AS "order", name AS what, count(*) AS often
                  FROM ledger.event WHERE stream_type = 'Order' AND name <> 'order.allocated'
                  GROUP BY stream, name
                  UNION ALL
                  SELECT split_part(stream, '-', 2),
                         name || ' of ' || split_part(split_part(stream, ':', 2), '-', 1), count(*)
                  FROM ledger.event WHERE stream_type = 'Shipment' GROUP BY stream, name
                  UNION ALL
                  SELECT payload -> 'demand' ->> 'document',
                         name || ' of line ' || (payload -> 'demand' ->> 'line') || ' at ' || stream
                         || ', ' || sum((payload ->> 'quantity')::bigint) || ' units', count(*)
                  FROM ledger.event WHERE payload -> 'demand' ->> 'kind' = 'ORDER'
                  GROUP BY payload -> 'demand' ->> 'document', payload -> 'demand' ->> 'line',
                           name, stream
                  UNION ALL
                  SELECT split_part(payload ->> 'subject', ':', 2), payload ->> 'type', count(*)
                  FROM ledger.event WHERE name = 'exception.opened'
                  GROUP BY payload ->> 'subject', payload ->> 'type') happened
            GROUP BY "order"
            """;

    private static final String ORDERS =
            """
            SELECT number, concat_ws(' ', state, units_ordered, units_waiting, units_allocated,
                                     units_picked, units_shipped)
            FROM read.orders_header
            """;

    private static final String STOCK =
            """
            SELECT item, concat_ws(' ', available, allocated, picked, held, missing)
            FROM read.stock_position_balance
            WHERE available <> 0 OR allocated <> 0 OR picked <> 0 OR held <> 0
            """;

    private static final String LEFT =
            """
            SELECT 'commands', count(*) FROM ledger.process_command
            UNION ALL SELECT 'inputs', count(*) FROM ledger.process_input
            UNION ALL SELECT 'early news', count(*) FROM ledger.process_early
            UNION ALL SELECT 'open processes', count(*) FROM ledger.process_state WHERE NOT ended
            UNION ALL SELECT 'waiting lines', count(*) FROM ledger.waiting
            UNION ALL SELECT 'reservations', count(*) FROM ledger.reservation
            """;

    static Ending of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return new Ending(
                    rows(statement, ORDERS),
                    rows(statement, EFFECTS),
                    rows(statement, STOCK),
                    rows(statement, LEFT));
        }
    }

    private static Map<String, String> rows(Statement statement, String query) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
        }
        return rows;
    }

    /** What has happened to orders of each kind, less their names: always the same. */
    Map<String, Set<String>> effectsByKind(List<OrderStory> stories) {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (OrderStory story : stories) {
            kinds.computeIfAbsent(story.kind(), kind -> new TreeSet<>())
                    .add(
                            effects.getOrDefault(story.number(), "")
                                    .replaceAll("(HOT|OWN)-[0-9]+", "SKU"));
        }
        return kinds;
    }
}
