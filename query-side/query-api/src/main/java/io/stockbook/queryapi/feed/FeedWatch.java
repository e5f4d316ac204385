package io.stockbook.queryapi.feed;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.queries.FeedQueries;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes whoever waits for news of a channel. One look at all feeds serves everybody who waits at
 * this node, and while nobody waits there is none.
 */
public final class FeedWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final FeedQueries queries;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyWaits = lock.newCondition();
    private final Condition news = lock.newCondition();
    private Map<ChannelId, Long> heads = Map.of();
    private int waiting;
    private volatile boolean running;
    private @Nullable Thread looking;

    /** Looks at the feeds of this database. */
    public FeedWatch(FeedQueries queries) {
        this.queries = queries;
    }

    /** Begins to look. */
    @Override
    public void start() {
        running = true;
        looking = Thread.ofPlatform().name("feed-watch").daemon().start(this::look);
    }

    /**
     * Lets everybody go who waits, before the servers wait for what is still being answered: a
     * stream has no end of its own.
     */
    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.interrupt();
        }
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False when the server ends, and nobody is to wait any more. */
    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Waits until a feed has come beyond a cursor.
     *
     * @return false when it has not within this time, or the server ends
     */
    public boolean awaitBeyond(ChannelId channel, long cursor, Duration atMost)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            somebodyWaits.signal();
            long left = atMost.toNanos();
            while (heads.getOrDefault(channel, 0L) <= cursor) {
                if (left <= 0 || !running) {
                    return false;
                }
                left = news.awaitNanos(left);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void look() {
        try {
            while (true) {
                awaitSomebody();
                TimeUnit.NANOSECONDS.sleep((tell() ? PAUSE : PAUSE_AFTER_FAILURE).toNanos());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSomebody() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting == 0) {
                somebodyWaits.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits goes on waiting while the database is away. */
    private boolean tell() {
        Map<ChannelId, Long> read;
        try {
            read = queries.heads();
        } catch (RuntimeException away) {
            LOG.warn("cannot see how far the feeds are; trying again", away);
            return false;
        }
        lock.lock();
        try {
            if (!read.equals(heads)) {
                heads = read;
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
        return true;
    }
}
