package io.stockbook.aggregates;

import io.stockbook.domain.work.WorkOrder;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The work order in Axon's hands. */
@AggregateRoot(type = "WorkOrder")
final class WorkOrderShell extends Shell<WorkOrderCommand, WorkOrderEvent, WorkOrder> {

    static final SnapshotForm<WorkOrder, WorkOrder> SNAPSHOTS =
            SnapshotForm.plain("work.snapshot", 1, WorkOrder.class);

    WorkOrderShell(String stream) {
        super(stream, WorkOrder.UNKNOWN);
    }

    @Override
    SnapshotForm<WorkOrder, WorkOrder> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(WorkOrderEvent event) {
        evolve(event);
    }
}
