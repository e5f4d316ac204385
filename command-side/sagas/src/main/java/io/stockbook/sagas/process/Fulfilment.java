package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What the fulfilment of one order knows.
 *
 * @param counter how many commands it has sent; numbers them, so that their ids are its own
 * @param lines by number; empty once it has ended
 * @param kits the lines of kits, by number; empty once it has ended
 */
public record Fulfilment(
        Placed placed,
        Phase phase,
        int counter,
        Progress progress,
        Standing standing,
        TreePMap<Integer, Line> lines,
        TreePMap<Integer, Kit> kits,
        Tally tally) {

    /** A state as it was stored; the tally follows from the lines. */
    public static Fulfilment of(
            Placed placed,
            Phase phase,
            int counter,
            Progress progress,
            Standing standing,
            Collection<Line> lines,
            Collection<Kit> kits) {
        TreePMap<Integer, Line> byNumber = TreePMap.empty();
        Tally tally = Tally.NONE;
        for (Line line : lines) {
            byNumber = byNumber.plus(line.number(), line);
            tally = tally.plus(line);
        }
        TreePMap<Integer, Kit> byLine = TreePMap.empty();
        for (Kit kit : kits) {
            byLine = byLine.plus(kit.line(), kit);
        }
        return new Fulfilment(placed, phase, counter, progress, standing, byNumber, byLine, tally);
    }

    /** The order it carries. */
    public OrderId order() {
        return placed.order();
    }

    CommandId idOf(int number) {
        return CommandId.ofDocument(order()).derived("fulfilment " + number);
    }

    StockItemId item(Line line, LocationId location) {
        return new StockItemId(order().owner(), line.item(), location);
    }

    /** True while its channel has to open, or to say what it means by the service it asks for. */
    public boolean awaitsChannel() {
        AskedService asked = standing.service();
        return phase == Phase.AWAITING_CHANNEL
                || (!phase.ended() && asked != null && asked.level() == null);
    }

    /** True when it is known of which SKU each line is. */
    boolean knowsItsItems() {
        return standing.unidentified() == null;
    }

    /** True while units may be asked for. */
    boolean maySource() {
        return phase == Phase.ACTIVE && !standing.lapsed();
    }

    Line line(int number) {
        return Objects.requireNonNull(lines.get(number), () -> order() + " has no line " + number);
    }

    Fulfilment with(Line line) {
        return new Fulfilment(
                placed,
                phase,
                counter,
                progress,
                standing,
                lines.plus(line.number(), line),
                kits,
                tally.minus(line(line.number())).plus(line));
    }

    /** With a line more, or with another one of its number. */
    Fulfilment having(Line line) {
        return lines.containsKey(line.number())
                ? with(line)
                : new Fulfilment(
                        placed,
                        phase,
                        counter,
                        progress,
                        standing,
                        lines.plus(line.number(), line),
                        kits,
                        tally.plus(line));
    }

    Fulfilment with(Kit kit) {
        return new Fulfilment(
                placed,
                phase,
                counter,
                progress,
                standing,
                lines,
                kits.plus(kit.line(), kit),
                tally);
    }

    /** The kit that this line is a component of, or null. */
    @Nullable Kit kitServedBy(int line) {
        for (Kit kit : kits.values()) {
            if (kit.isServedBy(line)) {
                return kit;
            }
        }
        return null;
    }

    /** True while an answer is due that changes what is promised or wanted of a line. */
    public boolean busy() {
        return tally.busy() > 0 || kits.values().stream().anyMatch(Kit::isAsked);
    }

    Fulfilment with(Progress now) {
        return new Fulfilment(placed, phase, counter, now, standing, lines, kits, tally);
    }

    Fulfilment with(Standing now) {
        return new Fulfilment(placed, phase, counter, progress, now, lines, kits, tally);
    }

    Fulfilment with(Placed now) {
        return new Fulfilment(now, phase, counter, progress, standing, lines, kits, tally);
    }

    Fulfilment in(Phase now) {
        return new Fulfilment(placed, now, counter, progress, standing, lines, kits, tally);
    }

    Fulfilment counted() {
        return new Fulfilment(placed, phase, counter + 1, progress, standing, lines, kits, tally);
    }

    Fulfilment ended(Phase how) {
        return new Fulfilment(
                placed,
                how,
                counter,
                progress,
                standing,
                TreePMap.empty(),
                TreePMap.empty(),
                Tally.NONE);
    }
}
