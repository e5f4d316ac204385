package io.stockbook.benchmarks.plan;

import java.util.List;

/** All that a run gave, in the order in which it was first taken. */
public record Measured(List<Taken> cells) {

    Taken cell(String name) {
        return cells.stream()
                .filter(taken -> taken.cell().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + name));
    }
}
