package io.stockbook.domain.work;

import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done of each line so far. */
public record Lines(List<Line> all) {

    /**
     * One line of the plan, whichever side it stands on.
     *
     * @param done what went in and did not come back, of an input; what was made, of an output
     */
    public record Line(
            WorkItem item, boolean input, @Nullable String lot, long planned, long done) {

        Line change(long units) {
            return new Line(item, input, lot, planned, done + units);
        }

        /** How many of these units are more than was planned. */
        long over(long units) {
            return Math.min(units, Math.max(0, done + units - planned));
        }
    }

    static final Lines NONE = new Lines(List.of());

    /** Keeps the list as it is. */
    public Lines {
        all = List.copyOf(all);
    }

    static Lines of(WorkPlan plan) {
        return new Lines(
                Stream.concat(
                                plan.inputs().stream().map(Lines::line),
                                plan.outputs().stream().map(Lines::line))
                        .toList());
    }

    private static Line line(WorkInput it) {
        return new Line(new WorkItem(it.line(), it.sku()), true, it.lot(), it.quantity(), 0);
    }

    private static Line line(WorkOutput it) {
        return new Line(new WorkItem(it.line(), it.sku()), false, it.lot(), it.quantity(), 0);
    }

    @Nullable Line find(int number) {
        return all.stream().filter(line -> line.item().line() == number).findFirst().orElse(null);
    }

    @Nullable Line find(int number, boolean input) {
        Line line = find(number);
        return line != null && line.input() == input ? line : null;
    }

    Lines change(int number, long units) {
        return new Lines(
                all.stream()
                        .map(line -> line.item().line() == number ? line.change(units) : line)
                        .toList());
    }
}
