package io.stockbook.connectors.sending;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Draws a bar over and over on a terminal; elsewhere writes a plain line every few seconds. */
public final class ConsoleProgress implements Progress {

    private static final int WIDTH = 24;
    private static final long REDRAW = Duration.ofMillis(200).toNanos();
    private static final long NEXT_LINE = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private String part = "";
    private long started;
    private long eventsAtStart;
    private long countedAtStart;
    private long shown;

    /** Writes there; {@code nanoTime} is a clock that only goes forward. */
    public ConsoleProgress(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /**
     * Writes to a stream that is the terminal's if the process has one. JDK 25 has no console again
     * where there is no terminal.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static ConsoleProgress on(PrintStream out) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new ConsoleProgress(out, terminal, System::nanoTime);
    }

    @Override
    public void at(Standing standing) {
        long now = nanoTime.getAsLong();
        begin(standing, now);
        if (now - shown >= (terminal ? REDRAW : NEXT_LINE)) {
            show(standing, now);
        }
    }

    @Override
    public void done(Standing standing) {
        long now = nanoTime.getAsLong();
        begin(standing, now);
        show(standing, now);
        if (terminal) {
            out.println();
        }
        part = "";
    }

    private void begin(Standing standing, long now) {
        if (!part.equals(standing.part())) {
            part = standing.part();
            started = now;
            shown = now;
            eventsAtStart = standing.events();
            countedAtStart = standing.counted();
        }
    }

    private void show(Standing standing, long now) {
        shown = now;
        String line = line(standing, Math.max(1, now - started) / 1e9);
        if (terminal) {
            out.print("\r\u001b[K" + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String line(Standing standing, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s [%s] %3.0f %%  %,d %s  %s/s  %,.0f events/s  %s left",
                clock(seconds),
                bar(standing.share()),
                Math.floor(standing.share() * 100),
                standing.counted(),
                standing.part(),
                rate(Math.abs(standing.counted() - countedAtStart) / seconds),
                (standing.events() - eventsAtStart) / seconds,
                left(standing.share(), seconds));
    }

    /** What takes seconds each, such as a day of a simulation, would be none a second in whole. */
    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        return "#".repeat(full) + ".".repeat(WIDTH - full);
    }

    private static String left(double share, double seconds) {
        return share <= 0 ? "?" : clock(seconds * (1 - Math.min(1, share)) / share);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
