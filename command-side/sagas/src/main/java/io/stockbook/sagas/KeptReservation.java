package io.stockbook.sagas;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last call knows of one reservation of its checkout.
 *
 * @param quantity 0 when it was given back
 * @param expiresAt when it ends, or null when that is not known
 * @param position of the last event that it got for an answer
 */
record KeptReservation(
        StockItemId item,
        AllocationId allocation,
        int line,
        long quantity,
        @Nullable Instant expiresAt,
        long position) {

    /** A stock item only knows its own ids: one may stand at two. */
    record Key(StockItemId item, AllocationId allocation) {}

    static KeptReservation of(Reservation reservation, @Nullable Instant expiresAt, long position) {
        return new KeptReservation(
                reservation.item(),
                reservation.allocation(),
                reservation.line(),
                reservation.quantity(),
                expiresAt,
                position);
    }

    Key key() {
        return new Key(item, allocation);
    }

    Reservation reservation() {
        return new Reservation(item, allocation, line, quantity);
    }

    KeptReservation until(Instant moment, long now) {
        return new KeptReservation(
                item, allocation, line, quantity, moment, Math.max(position, now));
    }

    KeptReservation less(long units, long now) {
        return new KeptReservation(
                item, allocation, line, quantity - units, expiresAt, Math.max(position, now));
    }

    /**
     * What is kept now: as the processes have heard up to their place, and as the last call left
     * what they have not heard of yet.
     */
    static List<KeptReservation> now(
            Collection<KeptReservation> left, List<Reservation> heard, long place) {
        Map<Key, KeptReservation> before = new LinkedHashMap<>();
        left.forEach(one -> before.put(one.key(), one));
        List<KeptReservation> now = new ArrayList<>();
        for (Reservation one : heard) {
            KeptReservation known = before.get(new Key(one.item(), one.allocation()));
            if (known == null) {
                now.add(of(one, null, 0));
            } else if (known.position() <= place) {
                now.add(of(one, known.expiresAt(), known.position()));
            }
        }
        left.stream().filter(one -> one.position() > place).forEach(now::add);
        return now;
    }
}
