package io.stockbook.domain.work;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderCancelled;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Five sets of two mugs and a tray each, made in Leeds; and three of them taken apart again. */
final class WorkWords {

    static final WorkOrderId WORK = new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber("W-1"));
    static final LocationId LEEDS = new LocationId("LEEDS");
    static final WorkItem MUG = new WorkItem(1, new Sku("MUG"));
    static final WorkItem TRAY = new WorkItem(2, new Sku("TRAY"));
    static final WorkItem SET = new WorkItem(3, new Sku("SET"));
    static final Evidence NOTE = Evidence.of("shift 2");

    static final WorkPlan SETS =
            new WorkPlan(
                    LEEDS,
                    WorkOrderKind.ASSEMBLE,
                    List.of(
                            new WorkInput(1, MUG.sku(), 10, Status.AVAILABLE, null),
                            new WorkInput(2, TRAY.sku(), 5, Status.HELD, "L-7")),
                    List.of(new WorkOutput(3, SET.sku(), 5, Status.AVAILABLE, "K-1", null)));
    static final WorkPlan APART =
            new WorkPlan(
                    LEEDS,
                    WorkOrderKind.DISASSEMBLE,
                    List.of(new WorkInput(3, SET.sku(), 3, Status.AVAILABLE, null)),
                    List.of(
                            new WorkOutput(1, MUG.sku(), 6, Status.AVAILABLE, null, 2L),
                            new WorkOutput(2, TRAY.sku(), 3, Status.AVAILABLE, null, 1L)));

    static final PlanWorkOrder PLAN = new PlanWorkOrder(WORK, SETS, NOTE);
    static final WorkOrderPlanned PLANNED = new WorkOrderPlanned(SETS, NOTE);
    static final CancelWorkOrder CANCEL = new CancelWorkOrder(WORK, "no trays");
    static final WorkOrderCancelled CANCELLED =
            new WorkOrderCancelled(LEEDS, List.of(MUG), "no trays");

    private WorkWords() {}

    static Given<WorkOrderCommand, WorkOrderEvent, WorkOrder> unknown() {
        return Given.a(WorkOrder.UNKNOWN);
    }

    /** Sets are planned, and then this. */
    static Given<WorkOrderCommand, WorkOrderEvent, WorkOrder> sets(WorkOrderEvent... then) {
        return unknown().events(PLANNED).events(then);
    }

    /** Sets are to be taken apart, and then this. */
    static Given<WorkOrderCommand, WorkOrderEvent, WorkOrder> apart(WorkOrderEvent... then) {
        return unknown().events(new WorkOrderPlanned(APART, NOTE)).events(then);
    }

    static CloseWorkOrder close(@Nullable ReasonCode reason) {
        return new CloseWorkOrder(WORK, reason, NOTE);
    }

    static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    static UnitsIn in(int line, long quantity) {
        return new UnitsIn(line, null, quantity, null, null);
    }

    static UnitsIn in(int line, long quantity, long cents) {
        return new UnitsIn(line, null, quantity, null, euro(cents));
    }

    static UnitsOut out(int line, long quantity) {
        return new UnitsOut(line, null, quantity, null);
    }

    static ReportWork consume(UnitsIn... units) {
        return report(List.of(units), List.of(), List.of(), List.of());
    }

    static ReportWork produce(UnitsOut... units) {
        return report(List.of(), List.of(units), List.of(), List.of());
    }

    static ReportWork takeBack(UnitsOut... units) {
        return report(List.of(), List.of(), List.of(units), List.of());
    }

    static ReportWork spoil(int line, long quantity, ReasonCode reason) {
        return report(
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnitsSpoiled(line, quantity, reason, null)));
    }

    static ReportWork report(
            List<UnitsIn> consumed,
            List<UnitsOut> produced,
            List<UnitsOut> unused,
            List<UnitsSpoiled> spoiled) {
        return new ReportWork(WORK, consumed, produced, unused, spoiled, NOTE);
    }

    static WorkDone done(
            List<ConsumedUnits> consumed,
            List<ProducedUnits> produced,
            List<UnusedUnits> unused,
            List<SpoiledUnits> spoiled) {
        return new WorkDone(LEEDS, consumed, produced, unused, spoiled, NOTE);
    }

    static WorkDone consumed(ConsumedUnits... units) {
        return done(List.of(units), List.of(), List.of(), List.of());
    }

    static WorkDone produced(ProducedUnits... units) {
        return done(List.of(), List.of(units), List.of(), List.of());
    }

    static ConsumedUnits mugs(long quantity, long over, @Nullable Money value) {
        return new ConsumedUnits(MUG, Status.AVAILABLE, quantity, over, null, value);
    }

    static ConsumedUnits trays(long quantity, @Nullable Money value) {
        return new ConsumedUnits(TRAY, Status.HELD, quantity, 0, "L-7", value);
    }

    static ProducedUnits made(long quantity, long over, @Nullable Money value) {
        return new ProducedUnits(
                SET, Status.AVAILABLE, Status.AVAILABLE, quantity, over, "K-1", value);
    }

    static ConsumedUnits opened(long quantity, @Nullable Money value) {
        return new ConsumedUnits(SET, Status.AVAILABLE, quantity, 0, null, value);
    }

    static ProducedUnits outOf(WorkItem item, long quantity, @Nullable Money value) {
        return new ProducedUnits(
                item, Status.AVAILABLE, Status.AVAILABLE, quantity, 0, null, value);
    }

    static SpoiledUnits spoiled(
            WorkItem item, long quantity, ReasonCode reason, @Nullable Money value) {
        return new SpoiledUnits(item, quantity, reason, item.equals(TRAY) ? "L-7" : null, value);
    }
}
