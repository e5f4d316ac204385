package io.stockbook.benchmarks.plan;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Tells what was measured, and about how long the rest takes. */
public final class Progress {

    /** So much of the plan counts as taken to the second, lest a first step decide everything. */
    private static final double BELIEVED = 0.1;

    private final PrintStream out;
    private final LongSupplier nanos;
    private double planned;
    private double done;
    private long began;
    private long lastDone;

    public Progress(PrintStream out) {
        this(out, System::nanoTime);
    }

    Progress(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    void planned(double seconds) {
        planned = seconds;
        began = nanos.getAsLong();
        lastDone = began;
    }

    void done(double seconds) {
        done += seconds;
        lastDone = nanos.getAsLong();
    }

    void says(String what) {
        long left = Math.round(left());
        out.printf("[about %d:%02d left] %s%n", left / 60, left % 60, what);
    }

    /** What is planned still, at the pace of what is done. */
    private double left() {
        double believed = BELIEVED * planned;
        double pace =
                believed + done > 0 ? (believed + (lastDone - began) / 1e9) / (believed + done) : 1;
        double sinceThen = (nanos.getAsLong() - lastDone) / 1e9;
        return Math.max(0, (planned - done) * pace - sinceThen);
    }
}
