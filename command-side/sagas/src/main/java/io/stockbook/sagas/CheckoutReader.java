package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toMap;

import io.stockbook.messages.checkout.CheckoutState;
import io.stockbook.messages.checkout.KeptCheckout;
import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.messages.checkout.KeptUnits;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.StockItemId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
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
        CheckoutRow row = CheckoutRow.of(checkout, dsl);
        List<KeptReservation> kept =
                row.kept(row.left()).stream()
                        .filter(one -> one.quantity() > 0)
                        .sorted(Comparator.comparingInt(KeptReservation::line))
                        .toList();
        return kept.isEmpty() && row.version() == 0 && !row.ordered()
                ? Optional.empty()
                : Optional.of(
                        new KeptCheckout(
                                checkout,
                                row.version(),
                                state(row.ordered(), kept),
                                units(kept),
                                row.place(),
                                row.ageMillis()));
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
