package io.stockbook.sagas;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Rank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom of those that wait for all they want one round looks at: of each thing that has arrived the
 * first by rank, and of each of which there is more to look at the next. Nobody whom the units that
 * are there could serve is left out for good: who has asked for units makes room for the next with
 * the answer, and who could not is passed in the next round.
 */
final class PatientTurns {

    /** Orders that one round looks at, though of each thing one at least. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Shelves shelves;
    private final Patients patients;
    private final Turns turns;
    private final int most;

    PatientTurns(Shelves shelves, Patients patients, Turns turns) {
        this(shelves, patients, turns, MOST_AT_ONCE);
    }

    PatientTurns(Shelves shelves, Patients patients, Turns turns, int most) {
        this.shelves = shelves;
        this.patients = patients;
        this.turns = turns;
        this.most = most;
    }

    /**
     * The next of them by rank, each with the SKU that it may find.
     *
     * @param arrived of which more can be promised
     * @param answered of which units were asked for and promised or not
     */
    SequencedMap<OrderId, OwnedSku> next(
            Collection<OwnedSku> arrived, Collection<OwnedSku> answered) {
        Set<OwnedSku> skus = new HashSet<>(arrived);
        skus.addAll(answered);
        List<Look> looks = new ArrayList<>();
        for (Turn turn : turns.load(skus)) {
            long there = there(turn.thing());
            if (there > 0) {
                looks.add(new Look(turn.thing(), turn, there));
            } else {
                turns.end(turn.thing());
            }
        }
        arrived.forEach(sku -> fromTheFirst(sku, looks));
        return looks.isEmpty() ? new LinkedHashMap<>() : at(looks);
    }

    private void fromTheFirst(OwnedSku sku, List<Look> looks) {
        long all = 0;
        for (LocationId location : shelves.of(sku).keySet()) {
            long there = there(sku, location);
            if (there > 0) {
                looks.add(new Look(new Turn.Thing(sku, location.value()), null, there));
                all += there;
            }
        }
        if (all > 0) {
            looks.add(new Look(new Turn.Thing(sku, ""), null, all));
        }
    }

    private SequencedMap<OrderId, OwnedSku> at(List<Look> looks) {
        int each = Math.max(1, most / looks.size());
        Map<Look, List<Patient>> found = patients.lacking(looks, each);
        Map<Patient, OwnedSku> all = new LinkedHashMap<>();
        for (Look look : looks) {
            List<Patient> some = found.getOrDefault(look, List.of());
            some.forEach(patient -> all.putIfAbsent(patient, look.thing().sku()));
            settle(look, some.size() < each ? null : some.getLast().rank());
        }
        SequencedMap<OrderId, OwnedSku> next = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().rank()))
                .forEach(one -> next.putIfAbsent(one.getKey().order(), one.getValue()));
        return next;
    }

    /**
     * Keeps whose turn it is next.
     *
     * @param last that was looked at, or null when there was nobody after
     */
    private void settle(Look look, @Nullable Rank last) {
        Turn turn = look.turn();
        if (turn == null) {
            Turn going = turns.of(look.thing());
            if (last != null) {
                turns.put(going == null ? Turn.after(look.thing(), last) : going.againNow());
            }
        } else if (last != null) {
            turns.put(turn.upTo(last));
        } else if (turn.again()) {
            turns.put(Turn.after(look.thing(), null));
        } else {
            turns.end(look.thing());
        }
    }

    private long there(Turn.Thing thing) {
        return thing.location().isEmpty()
                ? shelves.of(thing.sku()).keySet().stream()
                        .mapToLong(location -> there(thing.sku(), location))
                        .sum()
                : there(thing.sku(), new LocationId(thing.location()));
    }

    private long there(OwnedSku sku, LocationId location) {
        return shelves.onOffer(new StockItemId(sku.owner(), sku.sku(), location));
    }

    /** Units of a SKU were asked for: with the answer the next ones have their turn. */
    void write() {
        turns.write(shelves.asked());
    }

    /** True when some have their turn in the next round, whatever happens until then. */
    boolean isToBeGoneOnWith() {
        return turns.isAnyDue(shelves.asked());
    }
}
