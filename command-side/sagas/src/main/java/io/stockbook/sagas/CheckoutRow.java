package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.sagas.process.Reservation;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one checkout at one moment; zeros where nobody knows of it.
 *
 * @param left by its last call
 * @param heard by the processes since
 * @param place up to which they have heard
 * @param ageMillis of the first event that they have not heard of
 */
record CheckoutRow(
        long version,
        boolean ordered,
        List<KeptReservation> left,
        List<Reservation> heard,
        long place,
        long ageMillis) {

    static CheckoutRow of(CheckoutId checkout, DSLContext dsl) {
        // There is always one row, since the place is worth knowing of nothing too.
        Result<Record> rows =
                dsl.fetch(
                        """
                        SELECT p.position, coalesce(c.version, 0) AS version,
                               coalesce(c.ordered, false) AS ordered, c.kept::text AS kept,
                               r.sku, r.location, r.allocation, r.line, r.quantity,
                               coalesce((SELECT greatest(0, extract(EPOCH FROM
                                                     statement_timestamp() - e.recorded_at)
                                                 * 1000)::bigint
                                         FROM ledger.event e
                                         WHERE e.position = p.position + 1), 0) AS age
                        FROM ledger.process_place p
                        LEFT JOIN ledger.checkout c ON c.owner = {0} AND c.checkout = {1}
                        LEFT JOIN ledger.reservation r ON r.owner = {0} AND r.checkout = {1}
                        ORDER BY r.line, r.sku, r.location, r.allocation
                        """,
                        val(checkout.owner().value()), val(checkout.name()));
        Record first = rows.getFirst();
        return new CheckoutRow(
                first.get("version", long.class),
                first.get("ordered", boolean.class),
                reservations(first.get("kept", String.class)),
                rows.stream()
                        .filter(row -> row.get("sku") != null)
                        .map(row -> Reservations.reservation(checkout.owner(), row))
                        .toList(),
                first.get("position", long.class),
                first.get("age", long.class));
    }

    /** As a call leaves them. */
    static List<KeptReservation> reservations(@Nullable String json) {
        return json == null ? List.of() : List.of(LedgerJson.read(json, KeptReservation[].class));
    }

    /** What is kept now, when this is how the last call left it. */
    List<KeptReservation> kept(Collection<KeptReservation> leftByLastCall) {
        return KeptReservation.now(leftByLastCall, heard, place);
    }
}
