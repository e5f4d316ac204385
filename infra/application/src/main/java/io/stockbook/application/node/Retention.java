package io.stockbook.application.node;

import io.stockbook.connectors.reconciliation.ReconciliationRetention;
import io.stockbook.projectors.availability.FeedRetention;
import io.stockbook.queryapi.webhook.QueuedMessages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what is kept for a time only. Several nodes may do so at once. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** For how long a channel worker may be away without having to begin with the snapshot. */
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);

    /** As long: a receiver that comes back after that begins with the snapshot anyway. */
    private static final Duration MESSAGES_KEPT = CHANGES_KEPT;

    /** For how long one can see where a channel showed another number. */
    private static final Duration DRIFTS_KEPT = Duration.ofDays(90);

    private static final long PERIOD_MINUTES = 10;

    private final FeedRetention changes;
    private final QueuedMessages messages;
    private final ReconciliationRetention drifts;
    private final InstantSource clock;
    private final CountDownLatch stopping;

    private Retention(DSLContext database, InstantSource clock, CountDownLatch stopping) {
        this.changes = new FeedRetention(database);
        this.messages = new QueuedMessages(database);
        this.drifts = new ReconciliationRetention(database);
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Begins at once, in transactions of its own, and goes on until the node stops. */
    static void start(DSLContext database, InstantSource clock, CountDownLatch stopping) {
        Retention retention = new Retention(database, clock, stopping);
        Thread.ofPlatform().daemon().name("retention").start(retention::run);
    }

    private void run() {
        try {
            do {
                letGo();
            } while (!stopping.await(PERIOD_MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        try {
            Instant now = clock.instant();
            changes.dropBefore(now.minus(CHANGES_KEPT));
            messages.dropBefore(now.minus(MESSAGES_KEPT));
            drifts.dropBefore(now.minus(DRIFTS_KEPT));
        } catch (RuntimeException failed) {
            if (stopping.getCount() > 0) {
                LOG.warn("what is too old is kept a little longer", failed);
            }
        }
    }
}
