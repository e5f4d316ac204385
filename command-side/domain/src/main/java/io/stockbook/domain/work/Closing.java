package io.stockbook.domain.work;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkDifference;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work order ends. What is still in work is lost, for a reason: whole pieces as what they were
 * before they were opened, then what is left of each line.
 */
final class Closing {

    private final CloseWorkOrder asked;
    private final List<SpoiledUnits> spoiled = new ArrayList<>();
    private Work work;

    private Closing(CloseWorkOrder asked, Work work) {
        this.asked = asked;
        this.work = work;
    }

    /**
     * Decides.
     *
     * @param calledOff then nobody waits for what was planned
     */
    static Decision<WorkOrderEvent> of(CloseWorkOrder asked, Work work, boolean calledOff) {
        ReasonCode reason = asked.reason();
        long inWork = inWork(work);
        if (inWork > 0 && reason == null) {
            return Decision.refused(Refusals.inWork(asked, inWork));
        }
        if (reason != null && !Report.fits(reason)) {
            return Decision.refused(Refusals.wrongReason(reason));
        }
        return Decision.accepted(new Closing(asked, work).event(reason, calledOff));
    }

    /** In units of parts, of which a whole has at least one. */
    private static long inWork(Work work) {
        return work.inWork().pools().stream().mapToLong(Pool::units).sum();
    }

    private WorkOrderClosed event(@Nullable ReasonCode reason, boolean calledOff) {
        if (reason != null) {
            Recipe recipe = work.recipe();
            if (!recipe.partsGoIn()) {
                lose(recipe.whole(), reason);
            }
            recipe.parts().forEach(part -> lose(part.line(), reason));
        }
        return new WorkOrderClosed(
                work.plan().location(),
                WorkOrder.promised(work.plan()),
                spoiled,
                differences(calledOff),
                work.inWork().unassigned(),
                asked.evidence());
    }

    private void lose(int number, ReasonCode reason) {
        long units = work.left(number);
        Lines.Line line = work.lines().find(number);
        if (units > 0 && line != null) {
            Work.Out out = work.spoiled(number, units);
            work = out.rest();
            spoiled.add(new SpoiledUnits(line.item(), units, reason, line.lot(), out.value()));
        }
    }

    private List<WorkDifference> differences(boolean calledOff) {
        List<WorkDifference> differences = new ArrayList<>();
        for (Lines.Line line : work.lines().all()) {
            long owed = work.inWork().owed(line.item().line());
            if (owed > 0 || (!calledOff && line.done() != line.planned())) {
                differences.add(new WorkDifference(line.item(), line.planned(), line.done(), owed));
            }
        }
        return differences;
    }
}
