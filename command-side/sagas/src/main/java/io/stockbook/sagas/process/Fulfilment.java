package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import java.util.Collection;
import java.util.Objects;
import org.pcollections.TreePMap;

/**
 * What the fulfilment of one order knows.
 *
 * @param counter how many commands it has sent; numbers them, so that their ids are its own
 * @param lines by number; empty once it has ended
 */
public record Fulfilment(
        Placed placed,
        Phase phase,
        int counter,
        Progress progress,
        Standing standing,
        TreePMap<Integer, Line> lines,
        Tally tally) {

    /** A state as it was stored; the tally follows from the lines. */
    public static Fulfilment of(
            Placed placed,
            Phase phase,
            int counter,
            Progress progress,
            Standing standing,
            Collection<Line> lines) {
        TreePMap<Integer, Line> byNumber = TreePMap.empty();
        Tally tally = Tally.NONE;
        for (Line line : lines) {
            byNumber = byNumber.plus(line.number(), line);
            tally = tally.plus(line);
        }
        return new Fulfilment(placed, phase, counter, progress, standing, byNumber, tally);
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
                tally.minus(line(line.number())).plus(line));
    }

    Fulfilment with(Progress now) {
        return new Fulfilment(placed, phase, counter, now, standing, lines, tally);
    }

    Fulfilment with(Standing now) {
        return new Fulfilment(placed, phase, counter, progress, now, lines, tally);
    }

    Fulfilment with(Placed now) {
        return new Fulfilment(now, phase, counter, progress, standing, lines, tally);
    }

    Fulfilment in(Phase now) {
        return new Fulfilment(placed, now, counter, progress, standing, lines, tally);
    }

    Fulfilment counted() {
        return new Fulfilment(placed, phase, counter + 1, progress, standing, lines, tally);
    }

    Fulfilment ended(Phase how) {
        return new Fulfilment(
                placed, how, counter, progress, standing, TreePMap.empty(), Tally.NONE);
    }
}
