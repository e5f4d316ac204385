package io.stockbook.domain.order;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.KitComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which kits stay when fewer are wanted: those of which anything is picked, location by location,
 * then those that were promised first. What belongs to none of them goes first, so that no kit that
 * stays is torn apart. Whoever gives the units back chooses in the same way.
 */
final class StayingKits {

    private final Promises promises;
    private final ExplodedKit kit;
    private final Map<LocationId, Long> staying = new LinkedHashMap<>();

    private StayingKits(Promises promises, ExplodedKit kit) {
        this.promises = promises;
        this.kit = kit;
        for (KitComponent of : kit.components()) {
            promises.of(of.line()).forEach(it -> staying.put(it.allocation().location(), 0L));
        }
        long left = kit.kits();
        for (Map.Entry<LocationId, Long> at : staying.entrySet()) {
            at.setValue(Math.min(left, begunAt(at.getKey())));
            left -= at.getValue();
        }
        for (Map.Entry<LocationId, Long> at : staying.entrySet()) {
            long more = Math.clamp(completeAt(at.getKey()) - at.getValue(), 0, left);
            at.setValue(at.getValue() + more);
            left -= more;
        }
    }

    /**
     * With at most so many units promised to a line, as far as nobody has picked them.
     *
     * @param kit that the line is a component of, or null: then what was promised last goes first
     */
    static Promises atMost(Promises promises, @Nullable ExplodedKit kit, int line, long units) {
        return (kit == null ? promises : new StayingKits(promises, kit).without(line, units))
                .atMost(line, units);
    }

    /** Without what no kit that stays needs, and no less than so many units. */
    private Promises without(int line, long units) {
        long excess = -units;
        Map<LocationId, Long> beyond = new LinkedHashMap<>();
        for (Promise promise : promises.of(line)) {
            excess += promise.allocation().quantity();
            beyond.merge(
                    promise.allocation().location(), promise.allocation().quantity(), Long::sum);
        }
        staying.forEach(
                (location, kits) ->
                        beyond.computeIfPresent(
                                location, (_, there) -> there - kits * perKit(line)));
        List<Promise> kept = new ArrayList<>();
        for (Promise promise : promises.all().reversed()) {
            LocationId location = promise.allocation().location();
            long less =
                    promise.line() == line
                            ? Math.clamp(
                                    Math.min(excess, beyond.getOrDefault(location, 0L)),
                                    0,
                                    promise.open())
                            : 0;
            excess -= less;
            beyond.merge(location, -less, Long::sum);
            if (less == 0) {
                kept.add(promise);
            } else {
                promise.less(less).ifPresent(kept::add);
            }
        }
        return new Promises(kept.reversed());
    }

    private long perKit(int line) {
        return kit.components().stream()
                .filter(of -> of.line() == line)
                .mapToLong(KitComponent::perKit)
                .sum();
    }

    private long begunAt(LocationId location) {
        long begun = 0;
        for (KitComponent of : kit.components()) {
            long picked =
                    promises.of(of.line()).stream()
                            .filter(it -> it.allocation().location().equals(location))
                            .mapToLong(it -> it.picked() + it.shipped())
                            .sum();
            begun = Math.max(begun, Math.ceilDiv(picked, of.perKit()));
        }
        return begun;
    }

    private long completeAt(LocationId location) {
        long complete = Long.MAX_VALUE;
        for (KitComponent of : kit.components()) {
            long there =
                    promises.of(of.line()).stream()
                            .filter(it -> it.allocation().location().equals(location))
                            .mapToLong(it -> it.allocation().quantity())
                            .sum();
            complete = Math.min(complete, there / of.perKit());
        }
        return complete;
    }
}
