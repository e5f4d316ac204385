package io.stockbook.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A run of places in the ledger, each filled by whoever has its event first: the stripe that
 * appended it, or the first reader that misses it. What is in a place never changes.
 */
final class EventPage {

    static final int SIZE = 512;

    /** Reads from the database what is not in memory. */
    interface Source {

        /** The events right after this position, so many or as many as there are. */
        List<LedgerMessage> after(long position, int most);
    }

    private final long before;
    private final @Nullable LedgerMessage[] events = new LedgerMessage[SIZE];

    /** One reader asks the database, the others wait for it; whoever appends waits for nobody. */
    private final Lock reading = new ReentrantLock();

    EventPage(long number) {
        this.before = number * SIZE;
    }

    /** Which page an event is in. */
    static long numberOf(long position) {
        return (position - 1) / SIZE;
    }

    synchronized void put(LedgerMessage event) {
        events[placeOf(event.position())] = event;
    }

    /** The events right after this position, one at least, up to the last readable one. */
    List<LedgerMessage> after(long position, long readable, Source source) {
        long last = Math.min(readable, before + SIZE);
        List<LedgerMessage> held = held(position, last);
        return held.isEmpty() ? fetched(position, last, source) : held;
    }

    private List<LedgerMessage> fetched(long position, long last, Source source) {
        reading.lock();
        try {
            if (held(position, last).isEmpty()) {
                source.after(position, missing(position, last)).forEach(this::put);
            }
            List<LedgerMessage> held = held(position, last);
            if (held.isEmpty()) {
                throw new IllegalStateException(
                        "the ledger ends at %d and has nothing after %d".formatted(last, position));
            }
            return held;
        } finally {
            reading.unlock();
        }
    }

    private synchronized List<LedgerMessage> held(long position, long last) {
        List<LedgerMessage> held = new ArrayList<>();
        for (long next = position + 1; next <= last; next++) {
            LedgerMessage event = events[placeOf(next)];
            if (event == null) {
                break;
            }
            held.add(event);
        }
        return held;
    }

    private synchronized int missing(long position, long last) {
        long next = position + 1;
        while (next <= last && events[placeOf(next)] == null) {
            next++;
        }
        return Math.toIntExact(next - position - 1);
    }

    private int placeOf(long position) {
        return Math.toIntExact(position - before - 1);
    }
}
