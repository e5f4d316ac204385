package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.SHIPPED_UNITS;
import static io.stockbook.schema.jooq.edge.Tables.SHIPPED_UNTIL;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Counts by day what was shipped, out of the stock cards: once for all rules, since nobody could
 * read through weeks of them each time a rule is looked at.
 */
final class ShippedUnits {

    private static final int AT_ONCE = 20_000;

    /** Sales that others report count too; what comes back from customers was wanted before. */
    private static final String COUNT =
            """
            WITH read AS (
                SELECT position, owner, sku, location, occurred_at,
                       CASE WHEN to_status = 'CUSTOMER' THEN quantity
                            WHEN from_status = 'CUSTOMER' AND to_status = 'PICKED' THEN -quantity
                            ELSE 0 END AS units
                FROM read.stock_card_movement
                WHERE position > {0} AND position <= {1}),
            counted AS (
                INSERT INTO edge.shipped_units AS before (owner, day, sku, location, units)
                SELECT owner, (occurred_at AT TIME ZONE 'UTC')::date, sku, location, sum(units)
                FROM read WHERE units <> 0 AND occurred_at >= {2}
                GROUP BY 1, 2, 3, 4
                ON CONFLICT (owner, day, sku, location) DO UPDATE
                    SET units = before.units + excluded.units)
            INSERT INTO edge.shipped_until AS until (position) VALUES ({1})
            ON CONFLICT (only_row) DO UPDATE SET position = excluded.position
            """;

    private final DSLContext database;

    ShippedUnits(DSLContext database) {
        this.database = database;
    }

    /** Takes what the stock cards have by now; returns whether there may be more. */
    boolean follow(Instant now) {
        return database.transactionResult(
                outer -> {
                    DSLContext own = outer.dsl();
                    // Only one node at a time: each would count the same.
                    boolean mine =
                            own.fetchSingle("SELECT pg_try_advisory_xact_lock(7801)")
                                    .get(0, boolean.class);
                    return mine && follow(own, now);
                });
    }

    private static boolean follow(DSLContext own, Instant now) {
        Long before =
                own.select(SHIPPED_UNTIL.POSITION).from(SHIPPED_UNTIL).fetchOne(0, Long.class);
        Instant oldest = oldestDay(now).atStartOfDay().toInstant(ZoneOffset.UTC);
        long from = before == null ? positionAt(own, oldest) : before;
        long reached =
                own.fetchSingle("SELECT position FROM read.token WHERE view = 'stock_card'")
                        .get(0, long.class);
        if (reached <= from) {
            return false;
        }
        long to = Math.min(reached, from + AT_ONCE);
        own.execute(COUNT, val(from), val(to), val(oldest));
        return to < reached;
    }

    /** What was recorded before happened before, so the first time begins there. */
    private static long positionAt(DSLContext own, Instant moment) {
        return own.fetchSingle("SELECT ledger.position_at({0})", val(moment)).get(0, long.class);
    }

    /** Lets go of days that no rule may look at any more. */
    void dropOld(Instant now) {
        database.deleteFrom(SHIPPED_UNITS)
                .where(SHIPPED_UNITS.DAY.lt(DSL.val(oldestDay(now))))
                .execute();
    }

    private static LocalDate oldestDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(AlertRule.LONGEST_WINDOW + 1L);
    }
}
