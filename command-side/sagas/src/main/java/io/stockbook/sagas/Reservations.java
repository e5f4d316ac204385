package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Reservation;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What is kept for each checkout: {@code ledger.reservation}. Checkouts are few beside everything
 * else that happens to stock, so each of their events is a statement of its own.
 */
final class Reservations {

    private final DSLContext dsl;

    Reservations(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(StockItemId item, StockEvent event) {
        switch (event) {
            case StockEvent.StockAllocated it when isCheckout(it.demand()) ->
                    dsl.execute(
                            """
                            INSERT INTO ledger.reservation
                                (owner, checkout, allocation, sku, location, line, quantity)
                            VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6})
                            """,
                            val(item.owner().value()),
                            val(it.demand().document()),
                            val(it.allocation().value()),
                            val(item.sku().value()),
                            val(item.location().value()),
                            val(it.demand().line()),
                            val(it.quantity()));
            case StockEvent.AllocationFreed it when isCheckout(it.demand()) ->
                    less(item, it.demand(), it.allocation(), it.quantity());
            case StockEvent.AllocationShorted it when isCheckout(it.demand()) ->
                    less(item, it.demand(), it.allocation(), it.quantity());
            case StockEvent.ReservationConsumed it ->
                    dsl.execute(
                            """
                            WITH consumed AS (
                                DELETE FROM ledger.reservation
                                WHERE owner = {0} AND allocation = {1}
                                  AND sku = {2} AND location = {3}
                                RETURNING owner, checkout)
                            INSERT INTO ledger.checkout
                                (owner, checkout, version, turn, until, kept, ordered)
                            SELECT owner, checkout, 0, gen_random_uuid(), now(), '[]', true
                            FROM consumed
                            ON CONFLICT (owner, checkout) DO UPDATE SET ordered = true
                            """,
                            val(item.owner().value()),
                            val(it.allocation().value()),
                            val(item.sku().value()),
                            val(item.location().value()));
            case StockEvent _ -> {}
        }
    }

    private static boolean isCheckout(Demand demand) {
        return demand.kind() == Demand.Kind.CHECKOUT;
    }

    private void less(StockItemId item, Demand demand, AllocationId allocation, long units) {
        Object[] reservation = {
            val(item.owner().value()),
            val(demand.document()),
            val(allocation.value()),
            val(item.sku().value()),
            val(item.location().value()),
            val(units)
        };
        dsl.execute(
                """
                UPDATE ledger.reservation SET quantity = quantity - {5}
                WHERE owner = {0} AND checkout = {1} AND allocation = {2}
                  AND sku = {3} AND location = {4}
                """,
                reservation);
        dsl.execute(
                """
                DELETE FROM ledger.reservation
                WHERE owner = {0} AND checkout = {1} AND allocation = {2}
                  AND sku = {3} AND location = {4} AND quantity <= 0
                """,
                reservation);
    }

    List<Reservation> of(OwnerId owner, String checkout) {
        return dsl.fetch(
                        """
                        SELECT sku, location, allocation, line, quantity FROM ledger.reservation
                        WHERE owner = {0} AND checkout = {1} ORDER BY sku, location, allocation
                        """,
                        val(owner.value()), val(checkout))
                .map(row -> reservation(owner, row));
    }

    static Reservation reservation(OwnerId owner, Record row) {
        return new Reservation(
                new StockItemId(
                        owner,
                        new Sku(row.get("sku", String.class)),
                        new LocationId(row.get("location", String.class))),
                new AllocationId(row.get("allocation", UUID.class)),
                row.get("line", int.class),
                row.get("quantity", long.class));
    }
}
