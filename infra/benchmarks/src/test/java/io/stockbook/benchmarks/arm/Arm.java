package io.stockbook.benchmarks.arm;

import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import java.time.Duration;

/**
 * A system under test. To allocate one unit it checks that one is available and appends one event;
 * it answers when both are durable.
 */
public interface Arm extends AutoCloseable {

    /** Brings stock in before anything is measured: one event per stock item. */
    void receive(int skus, long quantityEach) throws Exception;

    /** Keeps this many requests under way for this long. */
    Run run(Load load, int inFlight, Duration duration) throws Exception;

    /** One request at a time, by somebody who waits for each answer. */
    default Run oneByOne(Load load, Duration duration) throws Exception {
        return run(load, 1, duration);
    }

    /** Counts what is durable, by other means than those that wrote it where there are any. */
    Count count() throws Exception;

    @Override
    void close();
}
