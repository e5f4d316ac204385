package io.stockbook.benchmarks.orders;

import io.stockbook.benchmarks.load.Latencies;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OrderId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The orders that are on their way. As long as more are wanted, each that is delivered brings the
 * next.
 */
final class Traffic {

    private static final int LINES = 3;

    private final int skus;
    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<OrderId, Long> placedAt = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Latencies latencies = new Latencies();
    private volatile @Nullable CommandGateway gateway;
    private volatile long end;
    private long placed;

    /**
     * @param skus an order has three different ones of so many
     */
    Traffic(int skus) {
        this.skus = skus;
    }

    void startWith(CommandGateway ledger) {
        gateway = ledger;
    }

    /** Keeps so many orders on their way until this moment, by the nano clock. */
    void flow(int orders, long until) {
        latencies = new Latencies();
        end = until;
        for (int order = 0; order < orders; order++) {
            place();
        }
    }

    /**
     * True when every order is at its door.
     *
     * @throws IllegalStateException when the ledger did not take something
     */
    boolean isOver() {
        Throwable reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException("an order came to a stop: " + reason, reason);
        }
        return placedAt.isEmpty();
    }

    /** How long the orders took that have come to their doors since the last flow began. */
    Latencies latencies() {
        return latencies;
    }

    /** The number of orders ever placed. */
    synchronized long placed() {
        return placed;
    }

    void delivered(OrderId order) {
        Long since = placedAt.get(order);
        if (since == null) {
            return;
        }
        latencies.record(System.nanoTime() - since);
        // The next stands before this one goes: nobody may see an empty road between them.
        if (System.nanoTime() < end) {
            place();
        }
        placedAt.remove(order);
    }

    /** Says one after the other, each when the one before is durable. */
    void say(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        var unused =
                send(submissions.getFirst())
                        .whenComplete(
                                (answer, thrown) -> {
                                    if (answer instanceof Answer.Accepted) {
                                        say(submissions.subList(1, submissions.size()));
                                    } else {
                                        failed(submissions.getFirst(), answer, thrown);
                                    }
                                });
    }

    private CompletableFuture<Answer> send(Submission submission) {
        CommandGateway ledger = gateway;
        if (ledger == null) {
            throw new IllegalStateException("nobody is at work yet");
        }
        return ledger.send(submission);
    }

    private void failed(
            Submission submission, @Nullable Answer answer, @Nullable Throwable thrown) {
        String what = "%s: %s".formatted(submission.command(), answer);
        failure.compareAndSet(null, thrown == null ? new IllegalStateException(what) : thrown);
    }

    private void place() {
        Submission placing = next();
        placedAt.put((OrderId) placing.command().target(), System.nanoTime());
        say(List.of(placing));
    }

    private synchronized Submission next() {
        placed++;
        return Shop.placing(
                Shop.order(placed), random.ints(0, skus).distinct().limit(LINES).toArray());
    }
}
