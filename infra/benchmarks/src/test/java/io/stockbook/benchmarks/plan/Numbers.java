package io.stockbook.benchmarks.plan;

import java.util.Locale;

/** Numbers as people read them: three digits that count. */
public final class Numbers {

    private Numbers() {}

    public static String text(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
