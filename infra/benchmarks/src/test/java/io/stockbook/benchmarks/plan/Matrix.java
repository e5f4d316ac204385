package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.load.Load;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Every arm under every load at every width: no figure is made of it, the table shows it. */
final class Matrix {

    private static final int SKUS = 1_000;
    private static final int ROUNDS = 3;
    private static final double ZIPF = 1.1;
    private static final List<Integer> WIDTHS = List.of(1, 16, 256, 1_000);
    private static final Duration STRETCH = Duration.ofSeconds(2);

    private Matrix() {}

    static List<Planned> experiments() {
        return List.of(
                planned("matrix, uniform", Load.uniform(SKUS)),
                planned("matrix, zipf(1.1)", Load.zipf(SKUS, ZIPF)),
                planned("matrix, one hot SKU", Load.hot()));
    }

    private static Planned planned(String name, Load load) {
        double round = STRETCH.toSeconds() * WIDTHS.size() * (double) ArmKind.values().length;
        return new Planned(name, ROUNDS, 10, round, bed -> fill(bed, name, load));
    }

    private static void fill(Bed bed, String name, Load load) throws Exception {
        for (ArmKind kind : ArmKind.values()) {
            Stand stand = bed.stand(kind, load);
            for (int width : WIDTHS) {
                if (width > kind.mostAtOnce()) {
                    continue;
                }
                String cell =
                        String.format(
                                Locale.ROOT, "%s: %s, %,d in flight", name, kind.title(), width);
                bed.add(stand.throughput(cell, List.of(width), STRETCH));
            }
        }
    }
}
