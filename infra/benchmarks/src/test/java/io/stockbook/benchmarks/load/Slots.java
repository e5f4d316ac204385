package io.stockbook.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Clients that need no thread each: the answer to one request sends the client's next. */
public final class Slots {

    private final Stretch stretch;
    private final Function<Step, CompletableFuture<Boolean>> send;
    private final CountDownLatch running;

    private Slots(Stretch stretch, int inFlight, Function<Step, CompletableFuture<Boolean>> send) {
        this.stretch = stretch;
        this.send = send;
        this.running = new CountDownLatch(inFlight);
    }

    /**
     * Keeps this many requests under way for this long.
     *
     * @param send tells whether the request was accepted
     */
    public static Run drive(
            Load load,
            int inFlight,
            Duration duration,
            Function<Step, CompletableFuture<Boolean>> send)
            throws InterruptedException {
        Stretch stretch = new Stretch(load, duration);
        Slots slots = new Slots(stretch, inFlight, send);
        for (int client = 0; client < inFlight; client++) {
            slots.ask(stretch.newClient());
        }
        slots.running.await();
        return stretch.ended();
    }

    private void ask(Load.Script client) {
        Step step = client.next();
        long sentAt = System.nanoTime();
        var unused =
                send.apply(step)
                        .whenComplete(
                                (accepted, failure) -> {
                                    if (failure == null) {
                                        stretch.answered(step, accepted, sentAt);
                                    } else {
                                        stretch.failed(failure);
                                    }
                                    if (stretch.goesOn(client)) {
                                        ask(client);
                                    } else {
                                        running.countDown();
                                    }
                                });
    }
}
