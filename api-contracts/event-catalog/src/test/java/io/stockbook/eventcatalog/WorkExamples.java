package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkDifference;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;

/** One example of every event of a work order. */
final class WorkExamples {

    private static final LocationId NORTH = new LocationId("north");
    private static final WorkItem MUG = new WorkItem(1, new Sku("mug"));
    private static final WorkItem SET = new WorkItem(2, new Sku("set"));

    private WorkExamples() {}

    static List<Event> all() {
        return List.of(
                new WorkOrderEvent.WorkOrderPlanned(
                        new WorkPlan(
                                NORTH,
                                WorkOrderKind.ASSEMBLE,
                                List.of(new WorkInput(1, MUG.sku(), 10, Status.AVAILABLE, "L-7")),
                                List.of(
                                        new WorkOutput(
                                                2, SET.sku(), 5, Status.AVAILABLE, "K-1", 3L))),
                        EVIDENCE),
                new WorkOrderEvent.InputPromised(NORTH, MUG, -4, true),
                new WorkOrderEvent.InputShort(NORTH, MUG, 4, "6 can be promised"),
                new WorkOrderEvent.WorkDone(
                        NORTH,
                        List.of(
                                new ConsumedUnits(
                                        MUG, Status.AVAILABLE, 11, 1, "L-7", euro(11_00))),
                        List.of(
                                new ProducedUnits(
                                        SET,
                                        Status.DAMAGED,
                                        Status.AVAILABLE,
                                        4,
                                        0,
                                        "K-1",
                                        euro(8_00))),
                        List.of(new UnusedUnits(MUG, Status.AVAILABLE, 1, "L-7", euro(1_00))),
                        List.of(spoiled(1)),
                        EVIDENCE),
                new WorkOrderEvent.WorkOrderCancelled(NORTH, List.of(MUG), "nobody wants sets"),
                new WorkOrderEvent.WorkOrderClosed(
                        NORTH,
                        List.of(MUG),
                        List.of(spoiled(1)),
                        List.of(new WorkDifference(SET, 5, 4, 0)),
                        euro(50),
                        EVIDENCE));
    }

    private static SpoiledUnits spoiled(long units) {
        return new SpoiledUnits(MUG, units, ReasonCode.DAMAGE, "L-7", euro(1_00));
    }

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }
}
