package io.stockbook.sagas;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits for it; raised twice before it wakes is raised once. */
final class Signal {

    private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

    void raise() {
        boolean _ = raised.offer(true);
    }

    /** Waits until it is raised, at most so long; false when it was not. */
    boolean await(long millis) throws InterruptedException {
        return raised.poll(millis, TimeUnit.MILLISECONDS) != null;
    }
}
