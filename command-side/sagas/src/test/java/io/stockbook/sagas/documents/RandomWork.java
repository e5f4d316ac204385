package io.stockbook.sagas.documents;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say of a few work orders. */
record RandomWork(Chances any) {

    WorkOrderCommand next() {
        WorkOrderId work =
                new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber("W-DOC-" + any.of(3)));
        return switch (any.of(10)) {
            case 0, 1 -> new PlanWorkOrder(work, plan(), Evidence.NONE);
            case 2, 3, 4, 5, 6, 7 -> report(work);
            case 8 -> new CloseWorkOrder(work, any.oneIn(2) ? null : any.reason(), Evidence.NONE);
            default -> new CancelWorkOrder(work, "no time");
        };
    }

    private WorkPlan plan() {
        WorkOrderKind kind = any.one(WorkOrderKind.values());
        long wholes = any.units();
        boolean same = kind == WorkOrderKind.REGRADE || kind == WorkOrderKind.LOT_CORRECTION;
        long each = same || kind == WorkOrderKind.RELABEL ? 1 : 1 + any.of(3);
        boolean assembles = kind == WorkOrderKind.ASSEMBLE;
        Sku in = any.sku();
        Sku out = same ? in : Chances.SKUS.get(1 - Chances.SKUS.indexOf(in));
        Status from = any.standing();
        Status to = kind == WorkOrderKind.REGRADE && from == Status.HELD ? Status.AVAILABLE : from;
        return new WorkPlan(
                any.location(),
                kind,
                List.of(new WorkInput(1, in, assembles ? wholes * each : wholes, from, null)),
                List.of(
                        new WorkOutput(
                                2,
                                out,
                                assembles ? wholes : wholes * each,
                                to,
                                kind == WorkOrderKind.LOT_CORRECTION ? "L-2" : null,
                                null)));
    }

    private ReportWork report(WorkOrderId work) {
        int what = any.of(8);
        return new ReportWork(
                work,
                what < 4
                        ? List.of(new UnitsIn(any.line(), standing(), any.units(), null, value()))
                        : List.of(),
                what > 1 && what < 6
                        ? List.of(new UnitsOut(any.line(), standing(), any.units(), null))
                        : List.of(),
                what == 6 || what == 0
                        ? List.of(new UnitsOut(1, standing(), any.units(), null))
                        : List.of(),
                what == 7 || what == 1
                        ? List.of(new UnitsSpoiled(any.line(), any.units(), any.reason(), null))
                        : List.of(),
                Evidence.NONE);
    }

    private @Nullable Status standing() {
        return any.oneIn(2) ? null : any.standing();
    }

    private @Nullable Money value() {
        return any.oneIn(3) ? null : new Money(any.of(1_000), "EUR");
    }
}
