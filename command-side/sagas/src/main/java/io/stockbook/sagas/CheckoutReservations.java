package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.Reservation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept for a checkout while a call changes it: a fold of the answers of stock items. */
final class CheckoutReservations {

    private final Map<KeptReservation.Key, KeptReservation> kept = new LinkedHashMap<>();
    private final Set<KeptReservation.Key> fresh = new HashSet<>();
    private final CheckoutTurn turn;
    private long position;
    private Instant recordedAt;

    CheckoutReservations(List<KeptReservation> before, CheckoutTurn turn) {
        before.forEach(one -> kept.put(one.key(), one));
        this.turn = turn;
        recordedAt = turn.since();
    }

    /** The processes have been asked again. */
    void heard(Checkouts.Held held) {
        kept.clear();
        held.kept().forEach(one -> kept.put(one.key(), one));
        fresh.removeIf(
                key -> {
                    KeptReservation now = kept.get(key);
                    return now == null || now.position() <= held.place();
                });
    }

    void reserved(Reservation made, Instant expiresAt, Answer.Accepted answer) {
        KeptReservation now = KeptReservation.of(made, expiresAt, answer.position());
        kept.put(now.key(), now);
        fresh.add(now.key());
        note(answer);
    }

    void extended(Reservation one, Instant expiresAt, Answer.Accepted answer) {
        kept.computeIfPresent(key(one), (_, now) -> now.until(expiresAt, answer.position()));
        note(answer);
    }

    void givenBack(Reservation one, Answer.Accepted answer) {
        kept.computeIfPresent(key(one), (_, now) -> now.less(one.quantity(), answer.position()));
        note(answer);
    }

    /** It had ended before anybody asked. */
    void ended(Reservation one) {
        kept.remove(key(one));
    }

    boolean ends(Reservation one, Instant moment) {
        KeptReservation now = kept.get(key(one));
        return now != null && moment.equals(now.expiresAt());
    }

    List<Reservation> all() {
        return kept.values().stream()
                .filter(one -> one.quantity() > 0)
                .map(KeptReservation::reservation)
                .toList();
    }

    /** Those that this call made, and the calls before it that never ended. */
    List<Reservation> made() {
        return all().stream().filter(one -> turn.made(one.allocation())).toList();
    }

    /** What this call has got there, of which the facts do not know yet. */
    long freshAt(StockItemId item) {
        return all().stream()
                .filter(one -> one.item().equals(item) && fresh.contains(key(one)))
                .mapToLong(Reservation::quantity)
                .sum();
    }

    /** With what was given back, for whoever comes before that is heard of. */
    Collection<KeptReservation> left() {
        return kept.values();
    }

    /** Of the last event that came of the call, or 0. */
    long position() {
        return position;
    }

    /** When the last event was recorded that came of the call, or when the call began. */
    Instant recordedAt() {
        return recordedAt;
    }

    private void note(Answer.Accepted answer) {
        if (answer.position() > position) {
            position = answer.position();
            recordedAt = answer.recordedAt();
        }
    }

    private static KeptReservation.Key key(Reservation one) {
        return new KeptReservation.Key(one.item(), one.allocation());
    }
}
