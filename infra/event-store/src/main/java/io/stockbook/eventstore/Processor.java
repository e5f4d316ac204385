package io.stockbook.eventstore;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Weighed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events to one subscriber, on a thread of its own, while this node has the claim.
 *
 * <p>The token moves first in each batch's transaction: it is the lock and the fence, so no two
 * nodes ever write the subscriber's rows at the same time. A batch that fails is rolled back and
 * comes again, smaller and after a longer pause each time, so that what cannot be taken soon stands
 * alone behind the subscriber's position.
 */
final class Processor {

    /** How soon a claim that was given up, here or elsewhere, is taken again. */
    static final Duration CLAIM_AGAIN = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Processor.class);

    private static final long LOOK_UP_MILLIS = 100;
    private static final long EXTEND_NANOS = SubscriberToken.EXTEND_EVERY.toNanos();

    /** Fewer events than this are no load, and whoever waits for them is not kept waiting. */
    private static final int CROWD = 32;

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final EventSubscriber subscriber;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final SubscriberToken token;
    private final SubscriberMeters meters;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** The most events of the next batch; one that has many lines counts for as many. */
    private int most;

    private long pauseMillis = FIRST_PAUSE_MILLIS;

    Processor(
            EventSubscriber subscriber,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            SubscriberMeters meters) {
        this.subscriber = subscriber;
        this.source = source;
        this.token = new SubscriberToken(subscriber.name(), source, tokens, transactions);
        this.meters = meters;
        this.most = subscriber.batchSize();
        this.thread = Thread.ofPlatform().daemon().name(subscriber.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks it to end after the batch that it is in. */
    void stop() {
        closing.countDown();
    }

    /** Waits until it has ended; false when it hangs longer than this. */
    boolean ended(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    /** Breaks off what it hangs in. */
    void interrupt() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return subscriber.name();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void run() {
        while (isOpen()) {
            try {
                carry();
            } catch (UnableToClaimTokenException elsewhere) {
                log.debug("{} goes on at another node", subscriber.name());
                pause(CLAIM_AGAIN.toMillis());
            } catch (InterruptedException interrupted) {
                if (isOpen()) {
                    log.warn("Somebody interrupted {}; it goes on", subscriber.name());
                }
            } catch (RuntimeException | Error failure) {
                failed(failure);
            }
        }
        token.release();
    }

    private void failed(Throwable failure) {
        log.warn("{} failed and tries again in {} ms", subscriber.name(), pauseMillis, failure);
        meters.failed();
        most = Math.max(1, most / 2);
        token.release();
        pause(pauseMillis);
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    private void pause(long millis) {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                log.debug("{} ends", subscriber.name());
            }
        } catch (InterruptedException interrupted) {
            log.debug("{} pauses no longer", subscriber.name());
        }
    }

    /** From the claim to the end of this node or of the claim. */
    private void carry() throws InterruptedException {
        TrackingToken from = token.claim();
        meters.claimedAt(LedgerEventStorageEngine.positionOf(from));
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(from)) {
            long extended = System.nanoTime();
            while (isOpen()) {
                if (stream.hasNextAvailable((int) LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                    extended = System.nanoTime();
                    int taken = take(stream);
                    rest(taken, System.nanoTime() - extended);
                } else if (System.nanoTime() - extended > EXTEND_NANOS) {
                    token.extend();
                    extended = System.nanoTime();
                }
            }
        } finally {
            meters.gaveUp();
        }
    }

    private int take(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<RecordedEvent> batch = new ArrayList<>();
        int weight = 0;
        TrackedEventMessage<?> last;
        do {
            last = stream.nextAvailable();
            RecordedEvent recorded = LedgerMessage.recordedIn(last);
            batch.add(recorded);
            weight += recorded.event() instanceof Weighed weighed ? weighed.weight() : 1;
        } while (weight < most && stream.hasNextAvailable());
        TrackingToken reached = last.trackingToken();
        meters.taking(
                batch.size(),
                batch.getLast().position(),
                () -> token.moveTo(reached, () -> subscriber.on(List.copyOf(batch))));
        most = Math.min(2 * most, subscriber.batchSize());
        pauseMillis = FIRST_PAUSE_MILLIS;
        return weight;
    }

    /**
     * Waits twice as long as the last batch took, when events come in crowds and none is left over:
     * then the next batch is larger, and the cores that all share have more time for everybody
     * else. Who has nothing to do with most events waits some time too: its place moves with all.
     */
    private void rest(int taken, long nanos) throws InterruptedException {
        if (taken >= CROWD && taken < subscriber.batchSize()) {
            long longest = subscriber.longestRest().toNanos();
            var _ =
                    closing.await(
                            Math.clamp(2 * nanos, longest / 10, longest), TimeUnit.NANOSECONDS);
        }
    }
}
