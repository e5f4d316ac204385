package io.stockbook.queries;

import java.util.List;

/** All about one work order. */
public record WorkOrderAnswer(
        WorkOrderSummary workOrder,
        List<WorkInputAnswer> inputs,
        List<WorkOutputAnswer> outputs,
        List<WorkEntry> work,
        List<WorkOrderStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public WorkOrderAnswer {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        work = List.copyOf(work);
        timeLine = List.copyOf(timeLine);
    }
}
