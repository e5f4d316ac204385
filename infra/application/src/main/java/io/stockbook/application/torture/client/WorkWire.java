package io.stockbook.application.torture.client;

import io.stockbook.messages.work.WorkOrderCommand;

/** Which request asks a work order for which command. */
final class WorkWire {

    private WorkWire() {}

    static HttpCall call(WorkOrderCommand command) {
        Body body = Body.of(command).without("workOrder");
        String number = command.workOrder().number().value();
        String path = "/v1/work-orders/" + number;
        return switch (command) {
            case WorkOrderCommand.PlanWorkOrder _ ->
                    HttpCall.post(
                            "/v1/work-orders", body.lifting("plan").with("number", number).text());
            case WorkOrderCommand.ReportWork _ -> HttpCall.post(path + "/work", body.text());
            case WorkOrderCommand.CancelWorkOrder _ -> HttpCall.post(path + "/cancel", body.text());
            case WorkOrderCommand.CloseWorkOrder _ -> HttpCall.post(path + "/close", body.text());
            case WorkOrderCommand.RecordWorkPromise _, WorkOrderCommand.RecordWorkShortage _ ->
                    throw new IllegalArgumentException("only a process sends " + command);
        };
    }
}
