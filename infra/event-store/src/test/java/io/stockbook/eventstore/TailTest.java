package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Appends of this node and of others, handed over late and out of order, against the one sequence
 * that every reader must see, wherever it begins and however far it falls behind.
 */
final class TailTest {

    private static final int STEPS = 1_500;

    /** What a stripe has committed and not handed over yet. */
    private record Handover(long first, List<LedgerMessage> events) {}

    private final WrittenLedger ledger = new WrittenLedger();
    private final Queue<Runnable> afterPause = new ArrayDeque<>();
    private final List<Handover> underWay = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReaderSeesEveryEventOnceInOrder(int seed) throws InterruptedException {
        Random random = new Random(seed);
        var _ = ledger.commit(random.nextInt(2_000));
        Tail tail =
                new Tail(
                        new RecentEvents(ledger, 1 + random.nextInt(3_000)),
                        ledger.committed(),
                        afterPause::add);
        for (int step = 0; step < STEPS; step++) {
            step(tail, random);
        }
        while (!underWay.isEmpty()) {
            handOver(tail, random);
        }
        tail.heardOf(ledger.committed());
        while (!afterPause.isEmpty()) {
            afterPause.remove().run();
        }
        readers.add(new Reader(tail, 0));
        for (Reader reader : readers) {
            reader.take(Integer.MAX_VALUE);
            assertThat(reader.last).isEqualTo(ledger.committed());
        }
    }

    private void step(Tail tail, Random random) throws InterruptedException {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                long first = ledger.committed() + 1;
                underWay.add(new Handover(first, ledger.commit(random.nextInt(40))));
            }
            case 2 -> {
                var _ = ledger.commit(random.nextInt(40));
            }
            case 3, 4 -> handOver(tail, random);
            case 5 -> {
                long behind = random.nextInt(3) * random.nextLong(100);
                tail.heardOf(Math.max(0, ledger.committed() - behind));
            }
            case 6 -> {
                Runnable next = afterPause.poll();
                if (next != null) {
                    next.run();
                }
            }
            default -> {
                if (readers.size() < 6) {
                    readers.add(new Reader(tail, random.nextLong(ledger.committed() + 1)));
                }
                readers.get(random.nextInt(readers.size())).take(random.nextInt(200));
            }
        }
        assertThat(tail.position()).isLessThanOrEqualTo(ledger.committed());
    }

    private void handOver(Tail tail, Random random) {
        if (!underWay.isEmpty()) {
            // Mostly in order, as it is.
            int which = random.nextInt(4) > 0 ? 0 : random.nextInt(underWay.size());
            Handover next = underWay.remove(which);
            tail.appended(next.first(), next.events());
        }
    }

    /** Reads one stream and insists on what comes next. */
    private static final class Reader {

        private final LedgerStream stream;
        private long last;

        Reader(Tail tail, long after) {
            this.stream = new LedgerStream(tail, after);
            this.last = after;
        }

        void take(int most) throws InterruptedException {
            for (int i = 0; i < most && stream.hasNextAvailable(0, TimeUnit.SECONDS); i++) {
                TrackedEventMessage<?> peeked = stream.peek().orElseThrow();
                RecordedEvent next = LedgerMessage.recordedIn(stream.nextAvailable());
                boolean right =
                        next.equals(LedgerMessage.recordedIn(peeked))
                                && next.position() == last + 1
                                && next.event() instanceof StockEvent.StockReceived received
                                && received.quantity() == last + 1;
                if (!right) {
                    throw new AssertionError(next + " comes after " + last);
                }
                last++;
            }
        }
    }
}
