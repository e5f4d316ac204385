package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.val;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.checkout.CheckoutState;
import io.stockbook.messages.checkout.KeptCheckout;
import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.messages.checkout.KeptUnits;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.Reservation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is kept for a checkout from what the desk itself goes by: what its last call left, and
 * what the processes have heard since.
 */
public final class CheckoutReader implements KeptCheckouts {

    private final DSLContext dsl;

    /** Asks this database. */
    public CheckoutReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<KeptCheckout> of(CheckoutId checkout) {
        Result<Record> rows = rows(checkout);
        Record first = rows.getFirst();
        long place = first.get("position", long.class);
        List<Reservation> heard =
                rows.stream()
                        .filter(row -> row.get("sku") != null)
                        .map(row -> Reservations.reservation(checkout.owner(), row))
                        .toList();
        List<KeptReservation> kept =
                KeptReservation.now(left(first), heard, place).stream()
                        .filter(one -> one.quantity() > 0)
                        .sorted(Comparator.comparingInt(KeptReservation::line))
                        .toList();
        long version = first.get("version", long.class);
        boolean ordered = first.get("ordered", boolean.class);
        return kept.isEmpty() && version == 0 && !ordered
                ? Optional.empty()
                : Optional.of(
                        new KeptCheckout(
                                checkout,
                                version,
                                state(ordered, kept),
                                units(kept),
                                place,
                                first.get("age", long.class)));
    }

    /** There is always one row, since the place is worth knowing of nothing too. */
    private Result<Record> rows(CheckoutId checkout) {
        return dsl.fetch(
                """
                SELECT p.position, coalesce(c.version, 0) AS version,
                       coalesce(c.ordered, false) AS ordered, c.kept::text AS kept,
                       r.sku, r.location, r.allocation, r.line, r.quantity,
                       coalesce((SELECT greatest(0, extract(EPOCH FROM
                                                            statement_timestamp() - e.recorded_at)
                                                    * 1000)::bigint
                                 FROM ledger.event e WHERE e.position = p.position + 1), 0) AS age
                FROM ledger.process_place p
                LEFT JOIN ledger.checkout c ON c.owner = {0} AND c.checkout = {1}
                LEFT JOIN ledger.reservation r ON r.owner = {0} AND r.checkout = {1}
                ORDER BY r.line, r.sku, r.location, r.allocation
                """,
                val(checkout.owner().value()), val(checkout.name()));
    }

    private static List<KeptReservation> left(Record row) {
        String kept = row.get("kept", String.class);
        return kept == null ? List.of() : List.of(LedgerJson.read(kept, KeptReservation[].class));
    }

    private static CheckoutState state(boolean ordered, List<KeptReservation> kept) {
        if (ordered) {
            return CheckoutState.ORDERED;
        }
        return kept.isEmpty() ? CheckoutState.EMPTY : CheckoutState.KEPT;
    }

    private List<KeptUnits> units(List<KeptReservation> kept) {
        Map<KeptReservation.Key, Instant> ends = ends(kept);
        return kept.stream().map(one -> units(one, ends.get(one.key()))).toList();
    }

    private static KeptUnits units(KeptReservation one, @Nullable Instant end) {
        return new KeptUnits(
                one.line(),
                one.item().sku(),
                one.item().location(),
                one.allocation(),
                one.quantity(),
                one.expiresAt() == null ? end : one.expiresAt());
    }

    /** When those end of which no call knows it: the clock does. */
    private Map<KeptReservation.Key, Instant> ends(List<KeptReservation> kept) {
        List<KeptReservation> open = kept.stream().filter(one -> one.expiresAt() == null).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        return dsl
                .fetch(
                        """
                        SELECT d.process, d.name, d.due_at FROM ledger.deadline d
                        JOIN unnest({0}, {1}) AS k (process, name)
                          ON d.process = k.process AND d.name = k.name
                        """,
                        texts(open, one -> one.item().key()),
                        texts(open, one -> one.allocation().toString()))
                .stream()
                .collect(
                        toMap(
                                row ->
                                        new KeptReservation.Key(
                                                StockItemId.parse(row.get("process", String.class)),
                                                new AllocationId(
                                                        UUID.fromString(
                                                                row.get("name", String.class)))),
                                row -> row.get("due_at", OffsetDateTime.class).toInstant()));
    }
}
