package io.stockbook.eventstore;

import io.stockbook.messages.Snapshot;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes snapshots on a thread of its own, which only runs while there are any. Nobody waits for
 * them: when too many are due at once, some are dropped, and will be due again.
 */
final class Snapshots implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    /** So many may wait; each keeps the state alive that it will be written from. */
    static final int MOST_WAITING = 256;

    private final StreamRows rows;
    private final LongAdder written = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unread = new LongAdder();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("snapshots").daemon().factory());

    Snapshots(StreamRows rows) {
        this.rows = rows;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Takes a snapshot of a stream whose events up to this version are in the ledger. */
    void due(String stream, long version, Supplier<Snapshot> snapshot) {
        try {
            thread.execute(() -> keep(stream, version, snapshot));
        } catch (RejectedExecutionException full) {
            dropped.increment();
        }
    }

    private void keep(String stream, long version, Supplier<Snapshot> snapshot) {
        try {
            rows.keep(stream, version, snapshot.get());
            written.increment();
        } catch (RuntimeException unwritten) {
            failed.increment();
            log.warn(
                    "The snapshot of {} at version {} was not written", stream, version, unwritten);
        }
    }

    /** A history is read from its first event although the stream has a snapshot. */
    void unread() {
        unread.increment();
    }

    SnapshotFigures figures() {
        return new SnapshotFigures(
                written.sum(), dropped.sum(), failed.sum(), unread.sum(), thread.getQueue().size());
    }

    /** Writes what waits, and ends. */
    @Override
    public void close() {
        thread.close();
    }
}
