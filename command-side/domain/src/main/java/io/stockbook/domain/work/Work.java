package io.stockbook.domain.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a work order is: each line, and what is in work.
 *
 * <p>What is told of at once is taken in this order: what went in, what was made, what came back,
 * what was spoiled.
 */
public record Work(WorkPlan plan, Lines lines, InWork inWork) {

    /** What came out, and its value. */
    record Out(Work rest, @Nullable Money value) {}

    static Work of(WorkPlan plan) {
        return new Work(plan, Lines.of(plan), InWork.nothing(plan));
    }

    Work consumed(int line, long units, @Nullable Money value) {
        return new Work(plan, lines.change(line, units), inWork.with(recipe(), line, units, value));
    }

    Out produced(int line, long units) {
        return out(line, units, units);
    }

    Out unused(int line, long units) {
        return out(line, units, -units);
    }

    Out spoiled(int line, long units) {
        return out(line, units, 0);
    }

    private Out out(int line, long units, long done) {
        InWork.Taken taken = inWork.without(recipe(), line, units);
        return new Out(new Work(plan, lines.change(line, done), taken.rest()), taken.value());
    }

    /** So many units of a line may still come out of what is in work. */
    long left(int line) {
        return inWork.left(recipe(), line);
    }

    /** The larger of what is in work of any line and what was done of any line. */
    long most() {
        return Math.max(
                inWork.most(),
                lines.all().stream().mapToLong(line -> Math.abs(line.done())).max().orElse(0));
    }

    Work after(WorkDone done) {
        Work after = this;
        for (ConsumedUnits one : done.consumed()) {
            after = after.consumed(one.item().line(), one.quantity(), one.value());
        }
        for (ProducedUnits one : done.produced()) {
            after = after.produced(one.item().line(), one.quantity()).rest();
        }
        for (UnusedUnits one : done.unused()) {
            after = after.unused(one.item().line(), one.quantity()).rest();
        }
        return after.without(done.spoiled());
    }

    Work without(List<SpoiledUnits> spoiled) {
        Work after = this;
        for (SpoiledUnits one : spoiled) {
            after = after.spoiled(one.item().line(), one.quantity()).rest();
        }
        return after;
    }

    Recipe recipe() {
        return Recipe.of(plan);
    }
}
