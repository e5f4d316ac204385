package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.ledger.CopyLimit;
import io.stockbook.benchmarks.load.Load;
import java.time.Duration;
import java.util.List;

/** The experiments, in the order they are run. */
public final class Plan {

    private static final int SKUS = 1_000;
    private static final Duration TURN = Duration.ofMillis(250);
    private static final int TURNS = 20;

    private final Size size;

    public Plan(Size size) {
        this.size = size;
    }

    public List<Planned> experiments() {
        return List.of(
                new Planned("uniform", size.rounds(), 2, 6 * size.seconds(), this::uniform),
                new Planned("hot", size.rounds(), 2, 4 * size.seconds(), this::hot),
                new Planned("one at a time", TURNS, 2, 0.5, this::oneAtATime));
    }

    private void uniform(Bed bed) throws Exception {
        Load load = Load.uniform(SKUS);
        Stand stockbook = throughput(bed, ArmKind.STOCKBOOK, load);
        CopyLimit limit = new CopyLimit(stockbook.database(), size.copied());
        Cell.Taking copy = () -> Sample.of(limit.perSecond());
        bed.add(new Cell("uniform: COPY of the same rows", Cell.Unit.PER_SECOND, copy, copy));
        throughput(bed, ArmKind.SQL, load);
        throughput(bed, ArmKind.PEKKO, load);
        throughput(bed, ArmKind.AXON, load);
    }

    private void hot(Bed bed) throws Exception {
        throughput(bed, ArmKind.STOCKBOOK, Load.hot());
        throughput(bed, ArmKind.STOCKBOOK, Load.hotAllOpen());
        throughput(bed, ArmKind.SQL, Load.hot());
        throughput(bed, ArmKind.PEKKO, Load.hot());
    }

    private void oneAtATime(Bed bed) throws Exception {
        Load load = Load.uniform(SKUS);
        for (ArmKind kind : List.of(ArmKind.STOCKBOOK, ArmKind.SQL)) {
            bed.add(bed.stand(kind, load).latency("one at a time: " + kind.title(), TURN));
        }
    }

    private Stand throughput(Bed bed, ArmKind kind, Load load) throws Exception {
        Stand stand = bed.stand(kind, load);
        bed.add(stand.throughput(load.name() + ": " + kind.title(), kind.widths(), size.stretch()));
        return stand;
    }
}
