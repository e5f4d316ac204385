package io.stockbook.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the ledger's head now and then, in case nobody says that it has moved. It costs one row
 * four times a second, so it never stops, whether the {@link AppendListener} hears anything or not.
 */
final class TailWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TailWatch.class);
    private static final long EVERY_MILLIS = 250;

    /** So many events later their times are marked, whether anybody asks or not. */
    private static final long MARK_EVERY = 16_384;

    private final LedgerRows rows;
    private final Tail tail;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ledger-tail").factory());

    private long marked;

    TailWatch(LedgerRows rows, Tail tail) {
        this.rows = rows;
        this.tail = tail;
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long last = rows.lastPosition();
            tail.heardOf(last);
            if (last - marked >= MARK_EVERY) {
                marked = rows.markTimes();
            }
        } catch (RuntimeException e) {
            // Whatever it is: a schedule that throws once would never look again.
            log.warn("The ledger's head cannot be read; looking again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
