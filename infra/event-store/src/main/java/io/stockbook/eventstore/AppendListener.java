package io.stockbook.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of every append on the database, on a connection of its own, and looks when it was not this
 * node's. A lost connection is made anew; what is missed meanwhile, {@link TailWatch} finds.
 */
final class AppendListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AppendListener.class);

    private static final int LISTEN_MILLIS = 200;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final DataSource dataSource;
    private final LedgerRows rows;
    private final Tail tail;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ledger-listener").unstarted(this::run);

    private long pauseMillis = FIRST_PAUSE_MILLIS;

    private AppendListener(DataSource dataSource, LedgerRows rows, Tail tail) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.tail = tail;
    }

    static AppendListener start(DataSource dataSource, LedgerRows rows, Tail tail) {
        AppendListener listener = new AppendListener(dataSource, rows, tail);
        listener.thread.start();
        return listener;
    }

    private void run() {
        try {
            while (isOpen()) {
                try {
                    listen();
                } catch (SQLException | RuntimeException lost) {
                    log.warn("Not listening for appends; again in {} ms", pauseMillis, lost);
                    pause();
                }
            }
        } catch (InterruptedException interrupted) {
            log.warn("Somebody interrupted the listener; the ledger's head is looked at instead");
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void pause() throws InterruptedException {
        boolean ending = closing.await(pauseMillis, TimeUnit.MILLISECONDS);
        pauseMillis = ending ? 0 : Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    private void listen() throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN ledger");
            pauseMillis = FIRST_PAUSE_MILLIS;
            try {
                PGConnection listening = connection.unwrap(PGConnection.class);
                while (isOpen()) {
                    hear(listening.getNotifications(LISTEN_MILLIS));
                }
            } finally {
                // A pool that gets it back broken is told so by this, too.
                statement.execute("UNLISTEN ledger");
            }
        }
    }

    private void hear(PGNotification @Nullable [] notifications) throws InterruptedException {
        if (notifications == null || notifications.length == 0) {
            return;
        }
        long said = positionIn(notifications[notifications.length - 1]);
        // Most often this node has appended it, and a stripe is about to hand it over.
        long patience = Duration.ofMillis(Tail.PAUSE_MILLIS).toNanos();
        if (!tail.awaitAfter(said - 1, patience)) {
            tail.heardOf(rows.lastPosition());
        }
    }

    /** Anybody may notify anything: what is said is a reason to look, and is not believed. */
    private static long positionIn(PGNotification notification) {
        String said = notification.getParameter();
        return said.matches("\\d{1,18}") ? Long.parseLong(said) : Long.MAX_VALUE;
    }

    /** Gives the connection back. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(Duration.ofMillis(10L * LISTEN_MILLIS))) {
                log.warn("The listener hangs and is left behind");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
