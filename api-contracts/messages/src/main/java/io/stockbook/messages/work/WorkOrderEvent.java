package io.stockbook.messages.work;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to a work order. */
public sealed interface WorkOrderEvent extends Event {

    /** Where the work is done: each event says so, and whoever books it need not remember. */
    LocationId location();

    /** Somebody wants this made of that. */
    record WorkOrderPlanned(WorkPlan plan, Evidence evidence) implements WorkOrderEvent {
        @Override
        public LocationId location() {
            return plan.location();
        }
    }

    /**
     * More (or fewer) units are promised to an input.
     *
     * @param change units promised, or freed again when negative; 0 when they were picked too late
     * @param wanted false when they came too late: they have to be given back
     */
    record InputPromised(LocationId location, WorkItem item, long change, boolean wanted)
            implements WorkOrderEvent {}

    /**
     * So many units of an input could not be promised.
     *
     * @param why the sentence in which they were refused
     */
    record InputShort(LocationId location, WorkItem item, long lacking, String why)
            implements WorkOrderEvent {}

    /** Work was done: what went in, what was made of it, what came back and what was spoiled. */
    record WorkDone(
            LocationId location,
            List<ConsumedUnits> consumed,
            List<ProducedUnits> produced,
            List<UnusedUnits> unused,
            List<SpoiledUnits> spoiled,
            Evidence evidence)
            implements WorkOrderEvent {}

    /**
     * What has not gone in was called off.
     *
     * @param inputs whose promises have to be given back
     */
    record WorkOrderCancelled(LocationId location, List<WorkItem> inputs, String reason)
            implements WorkOrderEvent {}

    /**
     * It is over.
     *
     * @param inputs whose promises have to be given back
     * @param spoiled what was still in work
     * @param differences of the lines that did not come to what was planned
     * @param unassigned what was reported of value when all it was in had been made already
     */
    record WorkOrderClosed(
            LocationId location,
            List<WorkItem> inputs,
            List<SpoiledUnits> spoiled,
            List<WorkDifference> differences,
            @Nullable Money unassigned,
            Evidence evidence)
            implements WorkOrderEvent {}
}
