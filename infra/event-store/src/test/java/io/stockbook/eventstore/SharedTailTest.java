package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tail under real threads: stripes that append, somebody else who appends, and readers. */
@Timeout(60)
final class SharedTailTest {

    private static final int EVENTS = 60_000;
    private static final int READERS = 6;

    private final WrittenLedger ledger = new WrittenLedger();

    @Test
    void readersFollowStripesAndStrangersToTheEnd()
            throws InterruptedException, ExecutionException {
        Tail tail = tail(ledger, 4 * EventPage.SIZE);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Long>> readers = readers(tail, threads);
            List<Future<Long>> writers =
                    threads.invokeAll(List.of(stripe(tail, 1), stripe(tail, 2), stranger(tail, 3)));
            for (Future<Long> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
            tail.heardOf(ledger.committed());
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isGreaterThanOrEqualTo(EVENTS);
            }
        }
    }

    @Test
    void thoseWhoCatchUpTogetherReadTheDatabaseOnce()
            throws InterruptedException, ExecutionException {
        AtomicLong reads = new AtomicLong();
        Tail tail =
                tail(
                        (position, most) -> {
                            var _ = reads.incrementAndGet();
                            return ledger.after(position, most);
                        },
                        EVENTS);
        var _ = ledger.commit(EVENTS);
        tail.heardOf(EVENTS);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Long> reader : readers(tail, threads)) {
                assertThat(reader.get()).isEqualTo(EVENTS);
            }
        }
        assertThat(reads).hasValue((EVENTS + EventPage.SIZE - 1) / EventPage.SIZE);
    }

    private static Tail tail(EventPage.Source source, int window) {
        return new Tail(
                new RecentEvents(source, window),
                0,
                CompletableFuture.delayedExecutor(Tail.PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static List<Future<Long>> readers(Tail tail, ExecutorService threads) {
        List<Future<Long>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> readToTheEnd(tail)));
        }
        return readers;
    }

    private static long readToTheEnd(Tail tail) throws InterruptedException {
        long last = 0;
        LedgerStream stream = new LedgerStream(tail, 0);
        while (last < EVENTS) {
            long next = LedgerMessage.recordedIn(stream.nextAvailable()).position();
            if (next != last + 1) {
                throw new AssertionError(next + " comes after " + last);
            }
            last = next;
        }
        return last;
    }

    private Callable<Long> stripe(Tail tail, long seed) {
        Random random = new Random(seed);
        return () -> {
            while (ledger.committed() < EVENTS) {
                List<LedgerMessage> appended = ledger.commit(1 + random.nextInt(60));
                tail.appended(appended.getFirst().position(), appended);
            }
            return ledger.committed();
        };
    }

    private Callable<Long> stranger(Tail tail, long seed) {
        Random random = new Random(seed);
        return () -> {
            while (ledger.committed() < EVENTS) {
                tail.heardOf(ledger.commit(1 + random.nextInt(60)).getLast().position());
            }
            return ledger.committed();
        };
    }
}
