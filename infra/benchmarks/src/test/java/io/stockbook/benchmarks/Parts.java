package io.stockbook.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The parts of a command under JMH. */
final class Parts {

    private Parts() {}

    static void measure() throws RunnerException {
        var unused =
                new Runner(new OptionsBuilder().include("io\\.stockbook\\..*Benchmark").build())
                        .run();
    }
}
