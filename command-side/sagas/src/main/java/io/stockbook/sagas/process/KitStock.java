package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.KitComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is promised to the components of one kit, counted in kits. A kit of which anything is on the
 * floor or has left has begun, and is completed from anywhere; any other is complete in one place,
 * or over all of them when it may be split.
 */
final class KitStock {

    private final Kit kit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Map<String, Long>> kept = new ArrayList<>();
    private final Map<String, Long> complete = new HashMap<>();
    private final long begun;

    private KitStock(Fulfilment state, Kit kit) {
        this.kit = kit;
        long most = 0;
        for (KitComponent of : kit.components()) {
            Line line = state.line(of.line());
            lines.add(line);
            kept.add(kept(line));
            most = Math.max(most, Math.ceilDiv(gone(line), of.perKit()));
        }
        begun = Math.min(most, kit.kits());
        if (!kept.isEmpty()) {
            kept.getFirst().keySet().forEach(place -> complete.put(place, completeAt(place)));
        }
    }

    static KitStock of(Fulfilment state, Kit kit) {
        return new KitStock(state, kit);
    }

    private String place(Part part) {
        return kit.recipe().maySplit() ? "" : part.location().value();
    }

    /** Units that nobody has begun with, by where they are. */
    private Map<String, Long> kept(Line line) {
        Map<String, Long> units = new HashMap<>();
        for (Part part : line.parts()) {
            if (!hasBegun(part)) {
                units.merge(place(part), part.open(), Long::sum);
            }
        }
        return units;
    }

    /** Units on the floor or gone, with those that the order counts on though nobody has them. */
    private static long gone(Line line) {
        return line.unbacked()
                + line.parts().stream().filter(KitStock::hasBegun).mapToLong(Part::promised).sum();
    }

    private static boolean hasBegun(Part part) {
        return part.heard() != Heard.NOTHING || part.picked() > 0 || part.shipped() > 0;
    }

    private long completeAt(String place) {
        long kits = Long.MAX_VALUE;
        for (int at = 0; at < lines.size(); at++) {
            long units = kept.get(at).getOrDefault(place, 0L);
            kits = Math.min(kits, units / kit.components().get(at).perKit());
        }
        return kits;
    }

    /** True when no stock item has anything to answer about it and nothing is too much. */
    boolean isQuiet() {
        return lines.stream()
                .noneMatch(
                        line ->
                                line.busy()
                                        || line.parts().stream()
                                                .anyMatch(part -> part.inFlight() != null));
    }

    boolean mayAsk() {
        return lines.stream().allMatch(Sourcing::mayAsk);
    }

    /** Kits of which nothing is promised. */
    long lacking() {
        long there = complete.values().stream().mapToLong(Long::longValue).sum();
        return Math.max(0, kit.kits() - begun - there);
    }

    /** Units of a component that kits lack which have begun: it is served like any line. */
    long loose(int number) {
        int at = at(number);
        return Math.max(0, needed(at) - left(at));
    }

    private int at(int number) {
        int at = 0;
        while (lines.get(at).number() != number) {
            at++;
        }
        return at;
    }

    private long needed(int at) {
        return Math.max(0, begun * kit.components().get(at).perKit() - gone(lines.get(at)));
    }

    /** Units beyond complete kits. */
    private long left(int at) {
        return kept.get(at).keySet().stream().mapToLong(place -> leftAt(at, place)).sum();
    }

    private long leftAt(int at, String place) {
        return kept.get(at).getOrDefault(place, 0L)
                - complete.getOrDefault(place, 0L) * kit.components().get(at).perKit();
    }

    /** What makes no kit complete and goes back, by allocation; the last of each line first. */
    Map<AllocationId, Long> beyond() {
        Map<AllocationId, Long> beyond = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            long much = left(at) - needed(at);
            Map<String, Long> taken = new HashMap<>();
            for (Part part : lines.get(at).parts().reversed()) {
                String place = place(part);
                long there = leftAt(at, place) - taken.getOrDefault(place, 0L);
                long units =
                        hasBegun(part)
                                ? 0
                                : Math.clamp(Math.min(much, there), 0, FloorWord.unclaimed(part));
                if (units > 0) {
                    beyond.put(part.allocation(), units);
                    taken.merge(place, units, Long::sum);
                    much -= units;
                }
            }
        }
        return beyond;
    }
}
