package io.stockbook.queryapi.rest;

import org.jooq.DSLContext;

/** A few rows of every view, as the projectors would leave them at position 17. */
final class Rows {

    private Rows() {}

    static void write(DSLContext views) {
        views.execute(
                """
                INSERT INTO ledger.replenishment
                    (owner, sku, location, reorder_point, order_quantity, lead_time_days,
                     supplier, drafts, declined)
                VALUES
                    ('house', 'MUG', 'NORTH', 10, 20, 14, 'potter', 1, false)
                """);
        views.execute(
                """
                INSERT INTO read_stock_position_1.balance
                SELECT 'house/' || replace(s, '/', '%2F') || '@' || l, 'house', s, l,
                       6, 4, 3, 2, 1, 5, 1, 9, 17, '2026-11-21T12:00:00Z'
                FROM unnest(ARRAY['MUG', 'CUP', 'A/B']) s, unnest(ARRAY['NORTH', 'SOUTH']) l
                """);
        views.execute(
                """
                INSERT INTO read_stock_card_1.movement
                SELECT n, 0, 'house/MUG@NORTH', 'house', 'MUG', 'NORTH', n, 'StockPicked',
                       'ALLOCATED', 'PICKED', 2, NULL, 10, 4, 1, NULL, NULL, 'R-1', NULL, 'ORDER',
                       'SO-1', 3, 'paper', NULL, 'api', 'ann', gen_random_uuid(), now(), now()
                FROM generate_series(1, 5) n
                """);
        views.execute(
                """
                INSERT INTO read_availability_1.channel
                VALUES ('house', 'web', 0, 10000, NULL, 7, 1)
                """);
        views.execute(
                """
                INSERT INTO read_availability_1.ats
                VALUES ('house', 'web', 'MUG', 6, 3, 0, 0, 6, 0, 0, 17, '2026-11-21T12:00:00Z')
                """);
        views.execute(
                """
                INSERT INTO edge.availability_feed VALUES ('house', 'web', 3, 4);
                INSERT INTO edge.availability_published
                VALUES ('house', 'web', 'MUG', 6, 7, 17, '2026-11-21T12:00:00Z', 4);
                INSERT INTO edge.availability_change
                VALUES ('house', 'web', 3, 'MUG', 8, 7, 12, '2026-11-21T11:00:00Z'),
                       ('house', 'web', 4, 'MUG', 6, 7, 17, '2026-11-21T12:00:00Z')
                """);
        views.execute(
                """
                INSERT INTO read_orders_1.header
                VALUES ('house', 'SO-3', 'web', 'WAITING', 5, '2026-12-01', 'MANUAL', 'c-1', NULL,
                        'doc', NULL, 2, 9, 1, 2, 3, 3, now(), 3, now(), now(), 4, 17)
                """);
        shipment(views);
        transfer(views);
        work(views);
        someMugsBack(views);
        count(views);
        purchase(views);
        snapshot(views);
        views.execute(
                """
                INSERT INTO read_exceptions_1.entry
                VALUES ('house', '018f6b1e-6c7a-7b3e-9c57-0d4f8f6a1b2c', 'SHORT_PICK',
                        'inventory-control', 'house/MUG@NORTH', 'pick-1', '1 of 4', 'OPEN', NULL,
                        NULL, now(), 8, NULL, 1, 8)
                """);
        views.execute(
                """
                INSERT INTO read_master_1.location
                VALUES ('NORTH', 'North', 'OURS', NULL, 2, 3)
                """);
        views.execute(
                """
                INSERT INTO read_master_1.channel
                VALUES ('house', 'web', 'Web', ARRAY['SOUTH', 'NORTH'], 2, 5000, 9, 4, 2, 5)
                """);
        views.execute(
                "INSERT INTO read_master_1.item VALUES ('house', 'MUG', 'Mug', 'each', 'NONE', 3,"
                        + " 6, 'A')");
        views.execute(
                "INSERT INTO read_master_1.alias VALUES ('house', 'MUG', 'amazon', 'B01'),"
                        + " ('house', 'JUG', 'amazon', 'b-01')");
        for (String view :
                new String[] {
                    "stock_position",
                    "stock_card",
                    "availability",
                    "orders",
                    "shipments",
                    "transfers",
                    "work_orders",
                    "returns",
                    "purchases",
                    "exceptions",
                    "master",
                    "counts",
                    "snapshots"
                }) {
            reach(views, view, 17);
        }
    }

    private static void transfer(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_transfers_1.header
                VALUES ('house', 'T-1', 'NORTH', 'SOUTH', 'IN_TRANSIT', NULL, false, NULL, 'list',
                        9, 6, 4, 1, 1, now(), 9, now(), 5, 17)
                """);
        views.execute(
                """
                INSERT INTO read_transfers_1.line
                VALUES ('house', 'T-1', 1, 'MUG', NULL, 9, 6, 3, 6, 6, 3, 0, 0, 1, 1, 1)
                """);
    }

    private static void work(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_work_orders_1.header
                VALUES ('house', 'W-1', 'NORTH', 'ASSEMBLE', 'STARTED', NULL, NULL, 'list', now(),
                        9, now(), 5, 17)
                """);
        views.execute(
                """
                INSERT INTO read_work_orders_1.line
                VALUES ('house', 'W-1', 1, true, 'MUG', 'AVAILABLE', NULL, NULL, 10, 8, 2, 6, 6, 0,
                        0, 0, 0, 0, 1),
                       ('house', 'W-1', 2, false, 'SET', 'AVAILABLE', 'K-1', 3, 5, 0, 0, 0, 0, 0,
                        1, 0, 0, 1, 0)
                """);
        views.execute(
                """
                INSERT INTO read_work_orders_1.entry
                VALUES ('house', 'W-1', 11, 0, 'CONSUMED', 1, 'MUG', 'AVAILABLE', 6, 0, NULL, NULL,
                        600, 'EUR', now())
                """);
    }

    private static void count(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_counts_1.header
                VALUES ('house', 'C-1', 'NORTH', 'AVAILABLE', 'A', false, 2, 50, 1, true, true,
                        'OPEN', NULL, true, 1, 1, 0, NULL, 'cycle 46', now(), 9, now(), 5, 17)
                """);
        views.execute(
                """
                INSERT INTO read_counts_1.line
                VALUES ('house', 'C-1', 'MUG', 'COUNTING', 1, 'badge-7', NULL, NULL, 12, NULL,
                        NULL, NULL, NULL, NULL, 11, NULL, 17)
                """);
    }

    private static void shipment(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_shipments_1.header
                VALUES ('house', 'S-1', 'SO-3', 'NORTH', 'swift', 'usual', 'IN_TRANSIT', false,
                        'L-1', '1Z999', 'York', now(), NULL, 'list', 1, 4, now(), 9, now(), now(),
                        5, 17)
                """);
        views.execute(
                "INSERT INTO read_shipments_1.package"
                        + " VALUES ('house', 'S-1', 0, 'P-1', 900, 300, 200, 100)");
        views.execute(
                "INSERT INTO read_shipments_1.content"
                        + " VALUES ('house', 'S-1', 0, 0, gen_random_uuid(), 4)");
        views.execute("INSERT INTO read_master_1.carrier VALUES ('swift', 'Swift', 48, 1, 7)");
        views.execute("INSERT INTO read_master_1.carrier_service VALUES ('swift', 'usual', 'ECO')");
    }

    private static void someMugsBack(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_returns_1.header
                VALUES ('house', 'R-1', 'SO-3', 'web', 'NORTH', false, 'RECEIVED', NULL, NULL,
                        'mail', 1, 3, 2, 0, 1, 2, now(), 11, now(), 4, 17)
                """);
        views.execute(
                """
                INSERT INTO read_returns_1.line
                VALUES ('house', 'R-1', 1, 2, 'MUG', 'WRONG_SIZE', 3, 2, 0, 1, 1, 0, 0, 0, 0, 2)
                """);
    }

    private static void snapshot(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_snapshots_1.header
                VALUES ('house', 'S-1', 'NORTH', now(), 'AVAILABLE', 10, 100, NULL, 1, 0, 1, 'doc',
                        now(), 10, now(), 1, 17, true)
                """);
        views.execute(
                """
                INSERT INTO read_snapshots_1.line
                VALUES ('house', 'S-1', 'MUG', 'AVAILABLE', true, 9, 10, 0, 0, -1, 11, 12)
                """);
    }

    private static void purchase(DSLContext views) {
        views.execute(
                """
                INSERT INTO read_purchases_1.header
                VALUES ('house', 'PO-1', 'potter', 'AT_DOCK', 'PLACED', 'doc', NULL, 10, 0, 4, 1,
                        now(), 10, now(), 3, 17)
                """);
        views.execute("INSERT INTO read_master_1.owner_policy VALUES ('house', 'AVAILABLE', 1, 9)");
    }

    static void reach(DSLContext views, String view, long position) {
        views.execute(
                """
                INSERT INTO read_%1$s_1.token (processor, position) VALUES ('%1$s', %2$d)
                ON CONFLICT (processor) DO UPDATE SET position = excluded.position
                """
                        .formatted(view, position));
    }
}
