package io.stockbook.domain.work;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Require;
import io.stockbook.messages.work.WorkOrderEvent;
import java.util.List;

/**
 * How much one work order can hold, so that no sum overflows and whatever is in work can be booked
 * at once. Looked at last, at what a command would lead to.
 */
final class Limits {

    /** Units of one line that are done, or in work. */
    static final long MOST_UNITS = Require.LARGEST_QUANTITY;

    private Limits() {}

    static Decision<WorkOrderEvent> keep(WorkOrder before, Decision<WorkOrderEvent> decision) {
        return switch (decision) {
            case Decision.Refused<WorkOrderEvent> refused -> refused;
            case Decision.Accepted<WorkOrderEvent>(List<WorkOrderEvent> events) -> {
                WorkOrder after = before;
                for (WorkOrderEvent event : events) {
                    after = after.evolve(event);
                }
                Work work = after.work();
                yield work == null || work.most() <= MOST_UNITS
                        ? decision
                        : Decision.refused(reached(work.most()));
            }
        };
    }

    private static Refusal reached(long units) {
        return Refusal.of(
                        RefusalCode.LIMIT_REACHED,
                        "a work order has at most %d units of one line in work, or done, not %d"
                                .formatted(MOST_UNITS, units))
                .with("units", units)
                .with("limit", MOST_UNITS);
    }
}
