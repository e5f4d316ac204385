package io.stockbook.benchmarks.plan;

import java.util.List;

/** Every figure, one line each. Later ones go to the end. */
public final class Figures {

    private Figures() {}

    public static final List<Figure> ALL =
            List.of(
                    new Figure(
                            "uniform_vs_sql",
                            "allocations over 1,000 SKUs, against hand-written SQL",
                            "uniform: Stockbook",
                            "uniform: hand-written SQL",
                            "≥ 5",
                            "≥ 7"),
                    new Figure(
                            "hot_vs_sql",
                            "one hot SKU, at most 1,000 open, against hand-written SQL",
                            "hot: Stockbook",
                            "hot: hand-written SQL",
                            "≥ 12",
                            "≥ 25"),
                    new Figure(
                            "share_of_copy",
                            "allocations over 1,000 SKUs, against COPY of the same rows",
                            "uniform: Stockbook",
                            "uniform: COPY of the same rows",
                            "≥ 0.4",
                            "≥ 0.6"),
                    new Figure(
                            "latency_vs_sql",
                            "one at a time, against the hand-written SQL transaction",
                            "one at a time: Stockbook",
                            "one at a time: hand-written SQL",
                            "≤ 1.3",
                            "≤ 0.9"));
}
