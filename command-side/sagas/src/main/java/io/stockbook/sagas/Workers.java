package io.stockbook.sagas;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two threads of the runtime: one sends and takes answers, one wakes and drains. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /**
     * How often the threads look by themselves, for what another node wrote or the time brought.
     */
    private static final long PERIOD_MILLIS = 250;

    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final Signal inputs;
    private final Runnable sweep;
    private final Runnable drain;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Workers(Dispatcher dispatcher, Signal inputs, Runnable sweep, Runnable drain) {
        this.dispatcher = dispatcher;
        this.inputs = inputs;
        this.sweep = sweep;
        this.drain = drain;
    }

    void start() {
        if (running) {
            throw new IllegalStateException("the processes run already");
        }
        running = true;
        threads =
                List.of(
                        Thread.ofPlatform().daemon().name("sagas-dispatcher").start(this::dispatch),
                        Thread.ofPlatform().daemon().name("sagas-drain").start(this::drain));
    }

    void stop() {
        running = false;
        dispatcher.wake();
        inputs.raise();
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                boolean _ = thread.join(LONGEST_STOP);
            } catch (InterruptedException stop) {
                interrupted = true;
                thread.interrupt();
            }
        }
        threads = List.of();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatch() {
        repeat(
                () -> {
                    dispatcher.step();
                    dispatcher.pause(PERIOD_MILLIS);
                });
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            while (dispatcher.hasInFlight() && System.nanoTime() < end) {
                dispatcher.pause(PERIOD_MILLIS);
                dispatcher.settle();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        repeat(
                () -> {
                    sweep.run();
                    drain.run();
                    boolean _ = inputs.await(PERIOD_MILLIS);
                });
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /**
     * A failure (the database is away) is told and waited out: what was not done is still there.
     */
    private void repeat(Step step) {
        Signal pause = new Signal();
        while (running) {
            try {
                step.run();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("The processes could not go on; they try again", failure);
                try {
                    boolean _ = pause.await(PAUSE_AFTER_FAILURE_MILLIS);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
