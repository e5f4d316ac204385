package io.stockbook.benchmarks.plan;

import java.util.List;

/** A cell's samples, one a round. */
public record Taken(String cell, Cell.Unit unit, List<Sample> samples) {

    public double median() {
        return Median.of(samples.stream().map(Sample::value).toList());
    }
}
