package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.Audited;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An arm that stands ready on its database, with the load it is there for. */
record Stand(Audited arm, BenchDatabase database, Load load) {

    /**
     * Accepted requests per second.
     *
     * @param widths how many requests under way may suit it; warming up finds the best, so that
     *     each is measured as it does best
     */
    Cell throughput(String name, List<Integer> widths, Duration stretch) {
        AtomicInteger best = new AtomicInteger(widths.getFirst());
        return new Cell(
                name,
                Cell.Unit.PER_SECOND,
                () -> warmUp(best, widths, stretch),
                () -> throughput(best.get(), stretch));
    }

    /** The median time of one request when there is one at a time. */
    Cell latency(String name, Duration stretch) {
        return new Cell(
                name,
                Cell.Unit.MILLIS,
                () -> latency(stretch.multipliedBy(10)),
                () -> latency(stretch));
    }

    private Sample warmUp(AtomicInteger best, List<Integer> widths, Duration stretch)
            throws Exception {
        Sample fastest = Sample.of(0);
        for (int width : widths) {
            Sample sample = throughput(width, stretch.dividedBy(widths.size() > 1 ? 2 : 1));
            if (sample.value() > fastest.value()) {
                fastest = sample;
                best.set(width);
            }
        }
        return WarmUp.settled(fastest, () -> throughput(best.get(), stretch));
    }

    private Sample throughput(int width, Duration stretch) throws Exception {
        Run run = arm.run(load, width, stretch);
        return new Sample(
                run.perSecond(),
                Map.of(
                        "inFlight", (double) width,
                        "p50Millis", run.latencies().millis(0.5),
                        "p99Millis", run.latencies().millis(0.99)));
    }

    private Sample latency(Duration stretch) throws Exception {
        Run run = arm.oneByOne(load, stretch);
        return new Sample(
                run.latencies().millis(0.5), Map.of("p99Millis", run.latencies().millis(0.99)));
    }
}
