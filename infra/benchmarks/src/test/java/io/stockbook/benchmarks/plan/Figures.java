package io.stockbook.benchmarks.plan;

import static io.stockbook.benchmarks.plan.ArmKind.AXON;
import static io.stockbook.benchmarks.plan.ArmKind.PEKKO;
import static io.stockbook.benchmarks.plan.ArmKind.SQL;
import static io.stockbook.benchmarks.plan.ArmKind.STOCKBOOK;
import static io.stockbook.benchmarks.plan.Figure.Bar.atLeast;
import static io.stockbook.benchmarks.plan.Figure.Bar.atMost;

import java.util.List;

/** Every figure. Later ones go to the end. */
public final class Figures {

    public static final List<Figure> ALL =
            List.of(
                    new Figure(
                            "uniform_vs_pekko",
                            "allocations over 1,000 SKUs, against Pekko Persistence JDBC",
                            Cells.uniform(STOCKBOOK),
                            Cells.uniform(PEKKO),
                            atLeast(1.0),
                            atLeast(1.5)),
                    new Figure(
                            "uniform_vs_sql",
                            "allocations over 1,000 SKUs, against hand-written SQL",
                            Cells.uniform(STOCKBOOK),
                            Cells.uniform(SQL),
                            atLeast(5),
                            atLeast(7)),
                    new Figure(
                            "uniform_vs_axon",
                            "allocations over 1,000 SKUs, against stock Axon",
                            Cells.uniform(STOCKBOOK),
                            Cells.uniform(AXON),
                            atLeast(8),
                            atLeast(12)),
                    new Figure(
                            "hot_vs_pekko",
                            "one hot SKU, at most 1,000 open, against Pekko Persistence JDBC",
                            Cells.hot(STOCKBOOK),
                            Cells.hot(PEKKO),
                            atLeast(10),
                            atLeast(20)),
                    new Figure(
                            "hot_vs_sql",
                            "one hot SKU, at most 1,000 open, against hand-written SQL",
                            Cells.hot(STOCKBOOK),
                            Cells.hot(SQL),
                            atLeast(12),
                            atLeast(25)),
                    new Figure(
                            "share_of_copy",
                            "allocations over 1,000 SKUs, against COPY of the same rows",
                            Cells.uniform(STOCKBOOK),
                            Cells.COPY,
                            atLeast(0.4),
                            atLeast(0.6)),
                    new Figure(
                            "latency_vs_sql",
                            "latency of one at a time, against the hand-written SQL transaction",
                            Cells.oneAtATime(STOCKBOOK),
                            Cells.oneAtATime(SQL),
                            atMost(1.3),
                            atMost(0.9)),
                    new Figure(
                            "growth_items",
                            "allocations over many stock items, against over 1,000",
                            Cells.MANY_ITEMS,
                            Cells.FEW_ITEMS,
                            atLeast(0.6),
                            atLeast(0.7)),
                    new Figure(
                            "growth_events",
                            "allocations with many events in the table, against none before",
                            Cells.MANY_EVENTS,
                            Cells.FEW_EVENTS,
                            atLeast(0.7),
                            atLeast(0.8)),
                    new Figure(
                            "history_load",
                            "loading a stock item with a long history, against one of 100 events",
                            Cells.LONG_HISTORY,
                            Cells.SHORT_HISTORY,
                            atMost(2),
                            atMost(1)),
                    new Figure(
                            "idle_projection_ms",
                            "milliseconds from command to subscriber on an idle ledger",
                            Cells.IDLE,
                            null,
                            atMost(10),
                            atMost(2)),
                    new Figure(
                            "orders_per_s",
                            "orders of three lines a second, from placement to delivery",
                            Cells.ORDERS,
                            null,
                            atLeast(500),
                            atLeast(1_500)),
                    new Figure(
                            "orders_vs_allocations",
                            "orders of three lines, against allocations over 1,000 SKUs",
                            Cells.ORDERS,
                            Cells.ALLOCATIONS,
                            atLeast(0.01),
                            atLeast(0.03)),
                    new Figure(
                            "freshness_p99_ms",
                            "milliseconds (p99, the slowest way) from command to channel worker,"
                                    + " at half of the top rate",
                            Cells.FRESH_AT_HALF,
                            null,
                            atMost(250),
                            atMost(100)),
                    new Figure(
                            "ats_read_vs_select",
                            "reads of availability over HTTP, against a bare primary-key SELECT",
                            Cells.READS,
                            Cells.SELECTS,
                            atLeast(0.8),
                            atLeast(1)),
                    new Figure(
                            "rebuild_availability_events_per_s",
                            "events a second, from an empty view of availability to the live one",
                            Cells.REBUILT,
                            null,
                            atLeast(30_000),
                            atLeast(50_000)));

    private Figures() {}
}
