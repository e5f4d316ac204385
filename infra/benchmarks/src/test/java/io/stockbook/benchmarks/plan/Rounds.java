package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.BenchServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Runs experiments one after the other and keeps all they gave. */
public final class Rounds {

    private final BenchServer server;
    private final Predicate<String> wanted;
    private final Progress progress;

    public Rounds(BenchServer server, Predicate<String> wanted, Progress progress) {
        this.server = server;
        this.wanted = wanted;
        this.progress = progress;
    }

    public Measured run(List<Planned> plan) throws Exception {
        progress.planned(plan.stream().mapToDouble(Planned::seconds).sum());
        List<Taken> taken = new ArrayList<>();
        for (Planned planned : plan) {
            taken.addAll(run(planned));
        }
        return new Measured(taken);
    }

    private List<Taken> run(Planned planned) throws Exception {
        progress.says(planned.name() + ": set-up");
        try (Bed bed = new Bed(server, wanted)) {
            planned.filling().fill(bed);
            progress.done(planned.setUp());
            List<Cell> cells = bed.cells();
            for (Cell cell : cells) {
                Sample unused = cell.warmUp().take();
            }
            progress.done(planned.round());
            List<Taken> taken =
                    cells.stream()
                            .map(cell -> new Taken(cell.name(), cell.unit(), new ArrayList<>()))
                            .toList();
            for (int round = 1; round <= planned.rounds(); round++) {
                for (int cell : order(cells.size(), round)) {
                    Sample sample = cells.get(cell).taking().take();
                    taken.get(cell).samples().add(sample);
                    if (round % planned.toldEvery() == 0) {
                        progress.says(said(cells.get(cell), sample, round, planned.rounds()));
                    }
                }
                progress.done(planned.round());
            }
            bed.check();
            return taken;
        }
    }

    /** Every other round the other way about: nobody always comes after the same one. */
    private static List<Integer> order(int cells, int round) {
        List<Integer> order = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            order.add(cell);
        }
        if (round % 2 == 0) {
            Collections.reverse(order);
        }
        return order;
    }

    private static String said(Cell cell, Sample sample, int round, int rounds) {
        String value = Numbers.text(sample.value()) + " " + cell.unit().sign();
        return "%s, round %d of %d: %s".formatted(cell.name(), round, rounds, value);
    }
}
