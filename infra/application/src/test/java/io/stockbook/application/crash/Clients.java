package io.stockbook.application.crash;

import io.stockbook.application.scenario.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Takes all stories on, side by side. Whoever gets no answer asks again under the same key, as
 * clients do; any other answer but a good one ends the test.
 */
final class Clients implements AutoCloseable {

    private static final int THREADS = 12;
    private static final Duration SOON = Duration.ofMillis(60);
    private static final Duration AWAY = Duration.ofMillis(250);

    /** A story that is looked at again at this moment. */
    private record Turn(OrderStory story, long at) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private final Http http;
    private final Sight sight;
    private final DelayQueue<Turn> turns = new DelayQueue<>();
    private final CountDownLatch open;
    private final Semaphore steps = new Semaphore(0);
    private final LongAdder repeated = new LongAdder();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Until then nobody asks: somebody has just heard nothing. */
    private volatile long away = System.nanoTime();

    Clients(Http http, Sight sight, List<OrderStory> stories) {
        this.http = http;
        this.sight = sight;
        this.open = new CountDownLatch(stories.size());
        stories.forEach(story -> turns.add(new Turn(story, System.nanoTime())));
    }

    void begin() {
        for (int number = 0; number < THREADS; number++) {
            threads.add(Thread.ofPlatform().name("client-" + number).start(this::work));
        }
    }

    /** So many more requests may be sent. */
    void mayTake(int more) {
        steps.release(more);
    }

    /** Orders that have not come to their end. */
    long open() {
        return open.getCount();
    }

    /** Requests that were sent again because nobody had answered. */
    long repeated() {
        return repeated.sum();
    }

    /** Why it cannot go on, or null. */
    @Nullable String failure() {
        return failure.get();
    }

    boolean awaitEnd(Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        while (failure() == null && System.nanoTime() < giveUp) {
            if (open.await(1, TimeUnit.SECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Whose story has not ended, for whoever wonders why. */
    List<String> unended() {
        return turns.stream()
                .map(turn -> turn.story() + ": " + sight.of(turn.story().number()))
                .toList();
    }

    private void work() {
        try {
            while (true) {
                take(turns.take().story());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure.compareAndSet(null, broken.toString());
        }
    }

    private void take(OrderStory story) throws InterruptedException {
        Seen seen = sight.of(story.number());
        if (story.hasEnded(seen)) {
            open.countDown();
            return;
        }
        if (System.nanoTime() - away < 0) {
            turns.add(new Turn(story, away));
            return;
        }
        if (story.isReady(seen)) {
            steps.acquire();
            if (sent(story, story.next(seen))) {
                story.answered();
                turns.add(new Turn(story, System.nanoTime()));
                return;
            }
            steps.release();
        }
        turns.add(new Turn(story, System.nanoTime() + SOON.toNanos()));
    }

    private boolean sent(OrderStory story, Call call) {
        Http.Reply reply = answer(call);
        if (reply != null && reply.status() < 300) {
            return true;
        }
        if (reply != null && reply.status() < 500 && !reply.code().equals("IN_FLIGHT")) {
            failure.compareAndSet(null, "%s: %s: %s".formatted(story, call, reply.text()));
        }
        repeated.increment();
        away = System.nanoTime() + AWAY.toNanos();
        return false;
    }

    /** Null when nobody answered: what became of it is not known. */
    private Http.@Nullable Reply answer(Call call) {
        try {
            return http.post(
                    call.path(),
                    call.body(),
                    call.key() == null ? Map.of() : Map.of("Idempotency-Key", call.key()));
        } catch (IllegalStateException broken) {
            if (broken.getCause() instanceof IOException) {
                return null;
            }
            throw broken;
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends these one after the other, to somebody who is there. */
    static void all(Http http, List<Call> calls) {
        Set<Integer> good = Set.of(200, 201);
        for (Call call : calls) {
            Http.Reply reply =
                    http.post(
                            call.path(),
                            call.body(),
                            call.key() == null ? Map.of() : Map.of("Idempotency-Key", call.key()));
            if (!good.contains(reply.status())) {
                throw new IllegalStateException(call + ": " + reply.text());
            }
        }
    }
}
