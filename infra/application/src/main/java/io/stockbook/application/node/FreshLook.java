package io.stockbook.application.node;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at the database for all gauges of a scrape. Nobody waits for long for it: while the
 * database is away the other metrics are wanted most.
 */
final class FreshLook<T> {

    private static final Logger LOG = LoggerFactory.getLogger(FreshLook.class);

    /** For how long a look serves, however often somebody scrapes. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** For how long a scrape waits for a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String what;
    private final Supplier<T> look;
    private final T none;
    private final LongSupplier ticks;
    private CompletableFuture<T> latest;
    private long lookedAt;

    /**
     * Looks like this.
     *
     * @param what is looked at, in words
     * @param none what is seen while nothing can be
     * @param ticks nanoseconds that only grow
     */
    FreshLook(String what, Supplier<T> look, T none, LongSupplier ticks) {
        this.what = what;
        this.look = look;
        this.none = none;
        this.ticks = ticks;
        this.latest = CompletableFuture.completedFuture(none);
        this.lookedAt = ticks.getAsLong() - FRESH.toNanos();
    }

    synchronized T latest() {
        long now = ticks.getAsLong();
        if (latest.isDone() && now - lookedAt >= FRESH.toNanos()) {
            lookedAt = now;
            latest = CompletableFuture.supplyAsync(this::see, FreshLook::start);
            return latest.copy()
                    .completeOnTimeout(none, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return latest.getNow(none);
    }

    private static void start(Runnable looking) {
        Thread.ofPlatform().daemon().name("meters").start(looking);
    }

    private T see() {
        try {
            return look.get();
        } catch (DataAccessException away) {
            LOG.warn("Nobody knows how the {} are: {}", what, away.getMessage());
            return none;
        }
    }
}
