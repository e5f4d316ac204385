package io.stockbook.benchmarks.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A cell's samples, one a round. */
public record Taken(String cell, Cell.Unit unit, List<Sample> samples) {

    public double median() {
        return Median.of(samples.stream().map(Sample::value).toList());
    }

    /** The median of something that was seen beside, if it was. */
    public Optional<Double> beside(String name) {
        List<Double> seen =
                samples.stream()
                        .map(sample -> sample.beside().get(name))
                        .filter(Objects::nonNull)
                        .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(Median.of(seen));
    }
}
