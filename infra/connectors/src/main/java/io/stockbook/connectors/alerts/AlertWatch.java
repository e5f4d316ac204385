package io.stockbook.connectors.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the rules and sends what there is to send, each on a thread of its own: a mail server
 * that hangs keeps nobody from finding out that something is wrong.
 */
final class AlertWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);

    private final ShippedUnits shipped;
    private final AlertRound round;
    private final List<AlertPost> posts;
    private final InstantSource clock;
    private final Duration period;
    private Instant tidied = Instant.EPOCH;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /**
     * Looks once in a period.
     *
     * @param posts the one that sends, or none where no mail server is named
     */
    AlertWatch(
            ShippedUnits shipped,
            AlertRound round,
            List<AlertPost> posts,
            InstantSource clock,
            Duration period) {
        this.shipped = shipped;
        this.round = round;
        this.posts = posts;
        this.clock = clock;
        this.period = period;
    }

    /** Begins to look. */
    @Override
    public void start() {
        CountDownLatch running = new CountDownLatch(1);
        stopping = running;
        start("alert-watch", running, this::look);
        posts.forEach(post -> start("alert-post", running, now -> send(post, running, now)));
    }

    private void start(String name, CountDownLatch running, Consumer<Instant> what) {
        Thread.ofPlatform().daemon().name(name).start(() -> repeat(running, what));
    }

    private void repeat(CountDownLatch running, Consumer<Instant> what) {
        try {
            do {
                try {
                    what.accept(clock.instant());
                } catch (RuntimeException failed) {
                    if (running.getCount() > 0) {
                        LOG.warn("alerts are looked at a little later", failed);
                    }
                }
            } while (!running.await(period.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Instant now) {
        boolean more;
        do {
            more = shipped.follow(now);
        } while (more && isRunning());
        round.look(now);
        if (tidied.plus(BETWEEN_TIDYINGS).isBefore(now)) {
            tidied = now;
            shipped.dropOld(now);
            round.dropBefore(now.minus(KEPT));
        }
    }

    private static void send(AlertPost post, CountDownLatch running, Instant now) {
        boolean more;
        do {
            more = post.send(now);
        } while (more && running.getCount() > 0);
    }

    /** Begins nothing new. */
    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
