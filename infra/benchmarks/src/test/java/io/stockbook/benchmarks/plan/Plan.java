package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.ledger.CopyLimit;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.orders.OrdersToTheDoor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The experiments, in the order they are run. */
public final class Plan {

    private static final int SKUS = 1_000;
    private static final Duration TURN = Duration.ofMillis(250);
    private static final int TURNS = 4;

    /** What a small machine seeds in a second; only for the time that is left. */
    private static final double SEEDED_COMMANDS = 20_000;

    private static final double SEEDED_ROWS = 110_000;
    private static final double HISTORY_WARM_UP = 6;

    private final Size size;
    private final LedgerExperiments ledger;

    public Plan(Size size) {
        this.size = size;
        this.ledger = new LedgerExperiments(size);
    }

    public List<Planned> experiments() {
        double seconds = size.seconds();
        List<Planned> forFigures =
                List.of(
                        new Planned("uniform", size.rounds(), 10, 6 * seconds, this::uniform),
                        new Planned("hot", size.rounds(), 5, 4 * seconds, this::hot),
                        new Planned(
                                "one at a time", TURNS * size.rounds(), 2, 0.5, this::oneAtATime),
                        new Planned(
                                "items",
                                size.rounds(),
                                size.manyItems() / SEEDED_COMMANDS,
                                2 * seconds,
                                ledger::items),
                        new Planned(
                                "events",
                                size.rounds(),
                                size.manyEvents() / SEEDED_ROWS,
                                2 * seconds,
                                ledger::events),
                        new Planned(
                                "history",
                                size.rounds(),
                                size.longHistory() / SEEDED_COMMANDS + HISTORY_WARM_UP,
                                4,
                                ledger::history),
                        new Planned("idle", 2 * size.rounds(), 1, 0.7, ledger::idle),
                        new Planned(
                                "orders",
                                // Each is six times as long as those of the other figures.
                                (size.rounds() + 1) / 2,
                                10 + size.compiled().toSeconds(),
                                3.0 + size.orders().toSeconds(),
                                this::orders),
                        new Planned(
                                "availability",
                                (size.rounds() + 1) / 2,
                                8 + 4 * seconds,
                                8 + 5 * seconds,
                                new ChannelExperiment(size)::availability));
        return size.matrix()
                ? Stream.concat(forFigures.stream(), Matrix.experiments().stream()).toList()
                : forFigures;
    }

    private void uniform(Bed bed) throws Exception {
        Load load = Load.uniform(SKUS);
        if (bed.wants(Cells.uniform(ArmKind.STOCKBOOK)) || bed.wants(Cells.COPY)) {
            Stand stockbook = bed.stand(ArmKind.STOCKBOOK, load);
            bed.add(throughput(Cells.uniform(ArmKind.STOCKBOOK), stockbook, ArmKind.STOCKBOOK));
            if (bed.wants(Cells.COPY)) {
                CopyLimit limit = new CopyLimit(stockbook.database(), size.copied());
                Cell.Taking copy = () -> Sample.of(limit.perSecond());
                bed.add(new Cell(Cells.COPY, Cell.Unit.PER_SECOND, copy, copy));
            }
        }
        for (ArmKind peer : List.of(ArmKind.SQL, ArmKind.PEKKO, ArmKind.AXON)) {
            throughput(bed, Cells.uniform(peer), peer, load);
        }
    }

    private void hot(Bed bed) throws Exception {
        for (ArmKind kind : List.of(ArmKind.STOCKBOOK, ArmKind.SQL, ArmKind.PEKKO)) {
            throughput(bed, Cells.hot(kind), kind, Load.hot());
        }
        throughput(bed, Cells.hotAllOpen(ArmKind.STOCKBOOK), ArmKind.STOCKBOOK, Load.hotAllOpen());
    }

    private void oneAtATime(Bed bed) throws Exception {
        Load load = Load.uniform(SKUS);
        for (ArmKind kind : List.of(ArmKind.STOCKBOOK, ArmKind.SQL)) {
            if (bed.wants(Cells.oneAtATime(kind))) {
                bed.add(bed.stand(kind, load).latency(Cells.oneAtATime(kind), TURN));
            }
        }
    }

    private void orders(Bed bed) throws Exception {
        if (bed.wants(Cells.ORDERS)) {
            OrdersToTheDoor orders = new OrdersToTheDoor(bed.migrated());
            bed.whenClosed(orders::close);
            bed.whenDone(orders::check);
            Cell.Taking flow = () -> sample(orders.flow(size.orders()));
            Cell.Taking longer = () -> sample(orders.flow(size.compiled()));
            Cell.Taking warmUp = () -> WarmUp.settled(longer.take(), flow);
            bed.add(new Cell(Cells.ORDERS, Cell.Unit.PER_SECOND, warmUp, flow));
        }
        throughput(bed, Cells.ALLOCATIONS, ArmKind.STOCKBOOK, Load.uniform(SKUS));
    }

    private static Sample sample(OrdersToTheDoor.Flow flow) {
        return new Sample(
                flow.perSecond(),
                Map.of("p50Millis", flow.p50Millis(), "p99Millis", flow.p99Millis()));
    }

    private void throughput(Bed bed, String cell, ArmKind kind, Load load) throws Exception {
        if (bed.wants(cell)) {
            bed.add(throughput(cell, bed.stand(kind, load), kind));
        }
    }

    private Cell throughput(String cell, Stand stand, ArmKind kind) {
        return stand.throughput(cell, kind.widths(), size.stretch());
    }
}
