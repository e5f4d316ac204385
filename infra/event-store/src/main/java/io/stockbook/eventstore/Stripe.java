package io.stockbook.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread and the commands that wait for it. What queues up while a batch is being committed is
 * the next batch, so batches grow with the load and are small when there is none.
 */
final class Stripe {

    private static final Logger log = LoggerFactory.getLogger(Stripe.class);

    private static final long LOOKING_NANOS = 50_000;

    /** A place in the queue; an empty one ends the stripe. */
    private record Place(@Nullable Pending<?, ?> pending) {}

    private final BlockingQueue<Place> queue;
    private final int batchSize;
    private final BatchDecider decider;
    private final CommandMeters meters;
    private final Thread thread;
    private boolean closed;

    Stripe(String name, LedgerSettings settings, BatchDecider decider, CommandMeters meters) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.batchSize = settings.batchSize();
        this.decider = decider;
        this.meters = meters;
        meters.waiting(name, queue::size);
        this.thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Takes the command, or says at once why not. */
    synchronized void offer(Pending<?, ?> pending) {
        if (closed) {
            pending.fail(new LedgerClosed());
        } else if (!queue.offer(new Place(pending))) {
            meters.turnedAway();
            pending.fail(new LedgerBusy(queue.size()));
        }
    }

    /** Takes nothing more, and returns when all that was taken is answered. */
    void close() throws InterruptedException {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.put(new Place(null));
            }
        }
        thread.join();
    }

    private void run() {
        boolean open = true;
        while (open) {
            try {
                open = decideNext();
            } catch (InterruptedException interrupted) {
                log.warn(
                        "Somebody interrupted {}; it goes on until it is closed", thread.getName());
            }
        }
        decider.close();
    }

    private boolean decideNext() throws InterruptedException {
        List<Place> places = new ArrayList<>(batchSize);
        places.add(next());
        queue.drainTo(places, batchSize - 1);
        List<Pending<?, ?>> batch = new ArrayList<>(places.size());
        for (Place place : places) {
            if (place.pending() != null) {
                batch.add(place.pending());
            }
        }
        if (!batch.isEmpty()) {
            decider.decide(batch, queue.size() >= batchSize / 2);
        }
        return batch.size() == places.size();
    }

    private Place next() throws InterruptedException {
        Place waiting = queue.poll();
        if (waiting == null) {
            decider.settle();
            waiting = soon();
        }
        return waiting == null ? queue.take() : waiting;
    }

    /**
     * Who was just answered often sends the next command at once; to be woken for it takes longer
     * than to look for it.
     */
    private @Nullable Place soon() {
        long until = System.nanoTime() + LOOKING_NANOS;
        Place waiting = queue.poll();
        while (waiting == null && System.nanoTime() < until) {
            Thread.onSpinWait();
            waiting = queue.poll();
        }
        return waiting;
    }
}
