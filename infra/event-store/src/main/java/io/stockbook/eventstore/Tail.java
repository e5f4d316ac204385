package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the ledger can be read, what stands there, and who waits for more.
 *
 * <p>Positions have no gaps and become visible in order: once one is known to be committed, so are
 * all before it. What this node has appended is handed over in memory, a moment later and not
 * always in order; what other nodes have appended is only heard of. So a reader is led up to what
 * is in memory, and past something that is missing after a pause too short to notice, in which it
 * is most likely handed over: then it is read from the database.
 */
final class Tail {

    /** How long something that is missing may still be on its way from a stripe of this node. */
    static final long PAUSE_MILLIS = 2;

    private static final Logger log = LoggerFactory.getLogger(Tail.class);

    private final RecentEvents recent;
    private final Executor afterPause;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /** What was handed over before something in front of it: the first position to the last. */
    private final NavigableMap<Long, Long> ahead = new TreeMap<>();

    private long readable;
    private long committed;
    private boolean pausing;

    /**
     * Starts where the ledger ends.
     *
     * @param afterPause runs what it is given when {@link #PAUSE_MILLIS} have passed
     */
    Tail(RecentEvents recent, long position, Executor afterPause) {
        this.recent = recent;
        this.afterPause = afterPause;
        this.readable = position;
        this.committed = position;
    }

    /** The tail of the ledger in this database, as it is now. */
    static Tail of(LedgerRows rows, EventCatalog catalog, int recentEvents) {
        RecentEvents recent =
                new RecentEvents(
                        (position, most) ->
                                rows.after(position, most).stream()
                                        .map(stored -> LedgerMessage.of(stored, catalog))
                                        .toList(),
                        recentEvents);
        return new Tail(
                recent,
                rows.lastPosition(),
                CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Up to here everything may be read. */
    synchronized long position() {
        return readable;
    }

    /** Events right after this position, one at least; there must be some. */
    List<LedgerMessage> after(long position) {
        return recent.after(position, position());
    }

    /** Takes what a stripe of this node has just committed; it may be nothing. */
    void appended(long firstPosition, List<LedgerMessage> events) {
        recent.add(events);
        boolean more;
        synchronized (this) {
            long last = firstPosition + events.size() - 1;
            if (last > readable && !events.isEmpty()) {
                ahead.merge(firstPosition, last, Math::max);
            }
            committed = Math.max(committed, last);
            more = advance(readable);
        }
        tellListeners(more);
    }

    /** Says that everything up to this position is committed, by whomever. */
    void heardOf(long position) {
        boolean more;
        synchronized (this) {
            committed = Math.max(committed, position);
            more = advance(readable);
        }
        tellListeners(more);
    }

    private void goOnTo(long position) {
        boolean more;
        synchronized (this) {
            pausing = false;
            more = advance(position);
        }
        tellListeners(more);
    }

    /** Leads readers to this position at least, and on over all that was handed over. */
    private boolean advance(long position) {
        long old = readable;
        readable = Math.max(readable, position);
        while (!ahead.isEmpty() && ahead.firstKey() <= readable + 1) {
            readable = Math.max(readable, ahead.pollFirstEntry().getValue());
        }
        if (readable < committed && !pausing) {
            pausing = true;
            long missing = committed;
            afterPause.execute(() -> goOnTo(missing));
        }
        if (readable > old) {
            notifyAll();
        }
        return readable > old;
    }

    private void tellListeners(boolean more) {
        if (more) {
            listeners.forEach(Tail::wake);
        }
    }

    /** A reader that cannot be woken (it is ending) takes nothing from the others. */
    private static void wake(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            log.warn("A reader could not be woken; it looks again by itself", e);
        }
    }

    /** Waits until there is something after this position; false when the time is over before. */
    synchronized boolean awaitAfter(long last, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (readable <= last) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    void tell(Runnable listener) {
        listeners.add(listener);
    }

    void tellNoMore(Runnable listener) {
        listeners.remove(listener);
    }
}
