package io.stockbook.queries;

import java.util.List;

/** All about one return. */
public record ReturnAnswer(
        ReturnSummary summary,
        List<ReturnLineAnswer> lines,
        List<ReturnWaiting> waiting,
        List<ReturnReceipt> receipts,
        List<ReturnDisposition> dispositions,
        List<ReturnRefund> refunds,
        List<ReturnStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public ReturnAnswer {
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
        receipts = List.copyOf(receipts);
        dispositions = List.copyOf(dispositions);
        refunds = List.copyOf(refunds);
        timeLine = List.copyOf(timeLine);
    }
}
