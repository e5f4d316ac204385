package io.stockbook.benchmarks.plan;

import java.util.Map;

/**
 * What a cell gave once.
 *
 * @param beside what else was seen, by name; no figure is made of it
 */
public record Sample(double value, Map<String, Double> beside) {

    static Sample of(double value) {
        return new Sample(value, Map.of());
    }
}
