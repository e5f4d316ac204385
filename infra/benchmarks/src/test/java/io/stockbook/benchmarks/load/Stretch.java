package io.stockbook.benchmarks.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One measured stretch while it runs: when it ends, and what was answered so far. */
public final class Stretch {

    /** No two clients of one process ever get the same random numbers, and so the same ids. */
    private static final AtomicLong SEEDS = new AtomicLong();

    private final Load load;
    private final long started = System.nanoTime();
    private final long end;
    private final LongAdder allocated = new LongAdder();
    private final LongAdder freed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Latencies latencies = new Latencies();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public Stretch(Load load, Duration duration) {
        this.load = load;
        this.end = started + duration.toNanos();
    }

    public Load.Script newClient() {
        return load.script(new SplittableRandom(SEEDS.getAndIncrement()));
    }

    /** True when the client may send its next request; what it has to give back it may always. */
    public boolean goesOn(Load.Script client) {
        return failure.get() == null && (client.owesFree() || System.nanoTime() < end);
    }

    public void answered(Step step, boolean accepted, long sentAt) {
        latencies.record(System.nanoTime() - sentAt);
        if (!accepted) {
            refused.increment();
        } else if (step.free()) {
            freed.increment();
        } else {
            allocated.increment();
        }
    }

    /** Ends the stretch; the first reason is the one that is told. */
    public void failed(Throwable reason) {
        failure.compareAndSet(null, reason);
    }

    /** What it came to, once every client has its last answer. */
    public Run ended() {
        double seconds = (System.nanoTime() - started) / 1e9;
        Throwable reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException("a request failed: " + reason, reason);
        }
        return new Run(allocated.sum(), freed.sum(), refused.sum(), seconds, latencies);
    }
}
