package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;

/** Work orders: some are called off, some spoil parts, some make more than was planned. */
final class WorkStories {

    private final World world;
    private final Chance chance;
    private final String name;

    WorkStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story conversion(long number) {
        WorkOrderId work =
                new WorkOrderId(
                        OwnerId.HOUSE, new WorkOrderNumber("WO-%s-%d".formatted(name, number)));
        int wholes = chance.between(1, 4);
        boolean assembles = chance.percent(60);
        Story story =
                Story.of(
                        new PlanWorkOrder(
                                work,
                                assembles ? assembled(wholes) : opened(wholes),
                                Evidence.NONE));
        return chance.percent(15)
                ? story.then(chance.between(1, 9), new CancelWorkOrder(work, "no time"))
                : done(story, work, wholes, assembles);
    }

    private WorkPlan assembled(int wholes) {
        LocationId location = world.location(chance);
        Sku part = world.sku(chance);
        return new WorkPlan(
                location,
                WorkOrderKind.ASSEMBLE,
                List.of(new WorkInput(1, part, 2L * wholes, Status.AVAILABLE, null)),
                List.of(new WorkOutput(2, other(part), wholes, Status.AVAILABLE, null, null)));
    }

    private WorkPlan opened(int wholes) {
        LocationId location = world.location(chance);
        Sku whole = world.sku(chance);
        return new WorkPlan(
                location,
                chance.percent(50) ? WorkOrderKind.DISASSEMBLE : WorkOrderKind.CASE_BREAK,
                List.of(new WorkInput(1, whole, wholes, Status.AVAILABLE, null)),
                List.of(new WorkOutput(2, other(whole), 2L * wholes, Status.HELD, null, 1L)));
    }

    private Sku other(Sku sku) {
        Sku other = world.sku(chance);
        while (other.equals(sku)) {
            other = world.sku(chance);
        }
        return other;
    }

    private Story done(Story story, WorkOrderId work, int wholes, boolean assembles) {
        long in = assembles ? 2L * wholes : wholes;
        long out = assembles ? wholes : 2L * wholes;
        story.then(
                chance.between(0, 6),
                report(
                        work,
                        List.of(
                                new UnitsIn(
                                        1,
                                        chance.percent(90) ? null : Status.DAMAGED,
                                        chance.percent(80) ? in : in + 1,
                                        null,
                                        new Money(in * 333, "EUR"))),
                        chance.percent(50) ? out - 1 : 0));
        story.anyway(chance.between(0, 6), report(work, List.of(), chance.percent(80) ? 1 : out));
        if (chance.percent(30)) {
            story.anyway(
                    chance.between(0, 6),
                    new ReportWork(
                            work,
                            List.of(),
                            List.of(),
                            List.of(new UnitsOut(1, null, 1, null)),
                            List.of(new UnitsSpoiled(2, 1, ReasonCode.DAMAGE, null)),
                            Evidence.NONE));
        }
        return story.anyway(
                chance.between(1, 9),
                new CloseWorkOrder(
                        work, chance.percent(70) ? ReasonCode.MISSING : null, Evidence.NONE));
    }

    private static ReportWork report(WorkOrderId work, List<UnitsIn> consumed, long made) {
        return new ReportWork(
                work,
                consumed,
                made > 0 ? List.of(new UnitsOut(2, null, made, null)) : List.of(),
                made > 0 || !consumed.isEmpty()
                        ? List.of()
                        : List.of(new UnitsOut(1, null, 1, null)),
                List.of(),
                Evidence.NONE);
    }
}
