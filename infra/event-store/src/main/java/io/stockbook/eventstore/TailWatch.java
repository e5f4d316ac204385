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
    private static final long CLOSING_SECONDS = 2;

    private final LedgerRows rows;
    private final Tail tail;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ledger-tail").factory());

    TailWatch(LedgerRows rows, Tail tail) {
        this.rows = rows;
        this.tail = tail;
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            tail.heardOf(rows.lastPosition());
        } catch (RuntimeException e) {
            // Whatever it is: a schedule that throws once would never look again.
            log.warn("The ledger's head cannot be read; looking again", e);
        }
    }

    /** Waits for a look that is just being taken; not for a database that never answers. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
