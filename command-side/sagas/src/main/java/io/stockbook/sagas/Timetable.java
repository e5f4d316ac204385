package io.stockbook.sagas;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What is to be sent, each at its time. The dispatcher holds as much as it has under way. */
final class Timetable {

    private record Entry(Duration at, Sending sending) {}

    /** Nanoseconds that only grow: the wall clock may step back by a day. */
    private final LongSupplier ticks;

    private final long started;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at));

    Timetable(LongSupplier ticks) {
        this.ticks = ticks;
        this.started = ticks.getAsLong();
    }

    /** Since the beginning. */
    Duration now() {
        return Duration.ofNanos(ticks.getAsLong() - started);
    }

    void add(Sending sending, Duration pause) {
        entries.add(new Entry(now().plus(pause), sending));
    }

    /** The first of what is due by then, if there is any. */
    @Nullable Sending due(Duration by) {
        return !entries.isEmpty() && entries.element().at().compareTo(by) <= 0
                ? entries.remove().sending()
                : null;
    }

    /** Until something is due, at most so long. */
    long pause(long millis) {
        return entries.isEmpty()
                ? millis
                : Math.clamp(entries.element().at().minus(now()).toMillis(), 1, millis);
    }
}
