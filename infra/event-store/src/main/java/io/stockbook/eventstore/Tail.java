package io.stockbook.eventstore;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last position known to be readable, and whoever wants to be told when it grows. */
final class Tail {

    private static final Logger log = LoggerFactory.getLogger(Tail.class);

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private long position;

    Tail(long position) {
        this.position = position;
    }

    synchronized long position() {
        return position;
    }

    /** Says that everything up to this position is committed. */
    void advanceTo(long committed) {
        synchronized (this) {
            if (committed <= position) {
                return;
            }
            position = committed;
            notifyAll();
        }
        listeners.forEach(Tail::wake);
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
        while (position <= last) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
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
