package io.stockbook.benchmarks.availability;

import io.stockbook.benchmarks.ledger.Submissions;
import io.stockbook.benchmarks.load.Step;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Allocations over many SKUs at a given rate. What is not answered in time is not sent, and missing
 * in the count: nobody measures freshness at a rate that was not there.
 */
final class PacedLoad {

    /** How many may be under way: half of a second's worth at ten thousand. */
    private static final int UNDER_WAY = 5_000;

    private static final long TICK_NANOS = 1_000_000;

    private final CommandGateway gateway;
    private final int skus;
    private final SplittableRandom random = new SplittableRandom(5);
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicLong accepted = new AtomicLong();

    PacedLoad(CommandGateway gateway, int skus) {
        this.gateway = gateway;
        this.skus = skus;
    }

    /**
     * Sends for so long, and waits for the last answer.
     *
     * @param perSecond how many, or {@code Long.MAX_VALUE} for as many as are taken
     * @return how many were accepted in a second
     */
    double run(long perSecond, long nanos) throws InterruptedException {
        long before = accepted.get();
        long started = System.nanoTime();
        long sent = 0;
        for (long now = 0; now < nanos; now = System.nanoTime() - started) {
            long due = perSecond == Long.MAX_VALUE ? sent + 1 : (long) (perSecond * (now / 1e9));
            while (sent < due) {
                room.acquire();
                send();
                sent++;
            }
            if (perSecond != Long.MAX_VALUE) {
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        room.acquire(UNDER_WAY);
        room.release(UNDER_WAY);
        return (accepted.get() - before) / seconds;
    }

    private void send() {
        UUID allocation = new UUID(random.nextLong(), random.nextLong());
        var unused =
                gateway.send(Submissions.of(new Step(random.nextInt(skus), allocation, false)))
                        .whenComplete(
                                (answer, _) -> {
                                    if (answer instanceof Answer.Accepted) {
                                        accepted.incrementAndGet();
                                    }
                                    room.release();
                                });
    }
}
