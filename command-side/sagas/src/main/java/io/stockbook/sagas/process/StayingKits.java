package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.KitComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which kits stay when fewer are wanted: those that the floor has in its hands, then those that
 * were promised first. Units that belong to none of them go first, line by line, so that no kit
 * that stays is torn apart. The order takes them off in the same way.
 */
final class StayingKits {

    /** An allocation of which so many units can be freed. */
    record Going(Part part, long units) {}

    private final Kit kit;
    private final Fulfilment state;
    private final Map<LocationId, Long> staying = new LinkedHashMap<>();

    private StayingKits(Fulfilment state, Kit kit) {
        this.state = state;
        this.kit = kit;
        for (Line line : lines()) {
            line.parts().forEach(part -> staying.put(part.location(), 0L));
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

    /** What goes next of the line: of what is promised last, where no kit that stays needs it. */
    static Optional<Going> next(Fulfilment state, Line line) {
        Kit kit = state.kitServedBy(line.number());
        Optional<Going> beyond =
                kit == null ? Optional.empty() : new StayingKits(state, kit).beyond(line);
        return beyond.or(
                () -> line.lastUnclaimed().map(part -> new Going(part, FloorWord.unclaimed(part))));
    }

    private List<Line> lines() {
        return kit.components().stream().map(of -> state.line(of.line())).toList();
    }

    private Optional<Going> beyond(Line line) {
        for (Part part : line.parts().reversed()) {
            long kits = staying.getOrDefault(part.location(), 0L);
            long much = unitsAt(line, part.location()) - kits * perKit(line);
            long units = Math.clamp(much, 0, FloorWord.unclaimed(part));
            if (units > 0) {
                return Optional.of(new Going(part, units));
            }
        }
        return Optional.empty();
    }

    private long perKit(Line line) {
        return kit.components().stream()
                .filter(of -> of.line() == line.number())
                .mapToLong(KitComponent::perKit)
                .sum();
    }

    /** Kits of which the floor has anything in its hands there. */
    private long begunAt(LocationId location) {
        return lines().stream()
                .mapToLong(line -> Math.ceilDiv(claimedAt(line, location), perKit(line)))
                .max()
                .orElse(0);
    }

    private long completeAt(LocationId location) {
        return lines().stream()
                .mapToLong(line -> unitsAt(line, location) / perKit(line))
                .min()
                .orElse(0);
    }

    private static long claimedAt(Line line, LocationId location) {
        return line.parts().stream()
                .filter(part -> part.location().equals(location))
                .mapToLong(part -> part.promised() - FloorWord.unclaimed(part))
                .sum();
    }

    private static long unitsAt(Line line, LocationId location) {
        return line.parts().stream()
                .filter(part -> part.location().equals(location))
                .mapToLong(Part::promised)
                .sum();
    }
}
