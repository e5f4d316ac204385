package io.stockbook.queries;

import java.util.List;

/** All about one transfer. */
public record TransferAnswer(
        TransferSummary transfer,
        List<TransferLineAnswer> lines,
        List<TransferArrival> arrivals,
        List<TransferStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public TransferAnswer {
        lines = List.copyOf(lines);
        arrivals = List.copyOf(arrivals);
        timeLine = List.copyOf(timeLine);
    }
}
