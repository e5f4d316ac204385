package io.stockbook.benchmarks.result;

import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Size;
import java.time.Instant;
import java.util.List;

/**
 * Everything of one run.
 *
 * @param takenAt when it began
 * @param seconds how long it took
 */
public record Report(
        Instant takenAt,
        double seconds,
        String commit,
        Machine machine,
        Size size,
        List<Figure> figures,
        Measured measured) {}
