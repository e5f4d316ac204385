package io.stockbook.benchmarks.plan;

import java.io.PrintStream;

/** Tells what was measured, and about how long the rest takes. */
public final class Progress {

    private final PrintStream out;
    private double planned;
    private double done;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void planned(double seconds) {
        planned = seconds;
    }

    void done(double seconds) {
        done += seconds;
    }

    void says(String what) {
        long left = Math.round(Math.max(0, planned - done));
        out.printf("[about %d:%02d left] %s%n", left / 60, left % 60, what);
    }
}
