package io.stockbook.commandapi.rest.work;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to become of what, and where; the number is the idempotency key. */
record NewWorkOrder(
        WorkOrderNumber number,
        LocationId location,
        WorkOrderKind kind,
        List<PlannedInput> inputs,
        List<PlannedOutput> outputs,
        @Nullable Evidence evidence) {

    PlanWorkOrder of(OwnerId owner) {
        return new PlanWorkOrder(
                new WorkOrderId(owner, number),
                new WorkPlan(
                        location,
                        kind,
                        inputs.stream().map(PlannedInput::of).toList(),
                        outputs.stream().map(PlannedOutput::of).toList()),
                requireNonNullElse(evidence, Evidence.NONE));
    }

    /** Units that are to go in; without a status, from the shelf. */
    record PlannedInput(
            int line, Sku sku, long quantity, @Nullable Status from, @Nullable String lot) {

        WorkInput of() {
            return new WorkInput(
                    line, sku, quantity, requireNonNullElse(from, Status.AVAILABLE), lot);
        }
    }

    /** Units that are to come out; without a status, to be sold. */
    record PlannedOutput(
            int line,
            Sku sku,
            long quantity,
            @Nullable Status to,
            @Nullable String lot,
            @Nullable Long share) {

        WorkOutput of() {
            return new WorkOutput(
                    line, sku, quantity, requireNonNullElse(to, Status.AVAILABLE), lot, share);
        }
    }
}
