package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.RESERVATION;

import io.stockbook.projectors.rows.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How many units each reservation of a batch still holds. */
final class Reservations {

    private final Map<UUID, Long> stored;
    private final Map<UUID, Long> now;

    private Reservations(Map<UUID, Long> stored) {
        this.stored = stored;
        this.now = new TreeMap<>(stored);
    }

    static Reservations load(DSLContext database, Collection<UUID> allocations) {
        return new Reservations(
                allocations.isEmpty()
                        ? Map.of()
                        : database.selectFrom(RESERVATION)
                                .where(
                                        RESERVATION.ALLOCATION.eq(
                                                DSL.any(allocations.toArray(UUID[]::new))))
                                .fetchMap(RESERVATION.ALLOCATION, RESERVATION.QUANTITY));
    }

    void change(UUID allocation, long units) {
        now.merge(allocation, units, Long::sum);
    }

    /** Ends a reservation and says how many units it held. */
    long consume(UUID allocation) {
        Long units = now.put(allocation, 0L);
        return units == null ? 0 : units;
    }

    void save(DSLContext database) {
        Rows ended = new Rows(RESERVATION, RESERVATION.ALLOCATION);
        Rows held = new Rows(RESERVATION, RESERVATION.ALLOCATION, RESERVATION.QUANTITY);
        now.forEach(
                (allocation, units) -> {
                    if (units > 0) {
                        held.add(allocation, units);
                    } else if (stored.containsKey(allocation)) {
                        ended.add(allocation);
                    }
                });
        ended.delete(database);
        held.upsert(database);
    }
}
