package io.stockbook.commandapi.rest.work;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.UnitsSpoiled;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went in, what was made, what came back as it was, and what came to nothing. */
record WorkReport(
        @Nullable List<UnitsIn> consumed,
        @Nullable List<UnitsOut> produced,
        @Nullable List<UnitsOut> unused,
        @Nullable List<UnitsSpoiled> spoiled,
        @Nullable Evidence evidence) {

    ReportWork of(WorkOrderId workOrder) {
        return new ReportWork(
                workOrder,
                requireNonNullElse(consumed, List.of()),
                requireNonNullElse(produced, List.of()),
                requireNonNullElse(unused, List.of()),
                requireNonNullElse(spoiled, List.of()),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
