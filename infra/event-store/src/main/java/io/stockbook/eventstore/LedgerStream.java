package io.stockbook.eventstore;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The events after a position, for one reader. It asks the database only when there is something to
 * read, and calls its reader when there is something again.
 */
final class LedgerStream implements TrackingEventStream {

    private final LedgerEventStorageEngine engine;
    private final Tail tail;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long fetched;
    private @Nullable Runnable callback;

    LedgerStream(LedgerEventStorageEngine engine, Tail tail, long position) {
        this.engine = engine;
        this.tail = tail;
        this.fetched = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fetch();
        if (page.isEmpty() && timeout > 0 && tail.awaitAfter(fetched, unit.toNanos(timeout))) {
            fetch();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("no longer waiting for events");
            }
        }
        return page.remove();
    }

    private void fetch() {
        if (page.isEmpty() && fetched < tail.position()) {
            page.addAll(engine.pageAfter(fetched));
            fetched += page.size();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable whenAvailable) {
        close();
        callback = whenAvailable;
        tail.tell(whenAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            tail.tellNoMore(callback);
            callback = null;
        }
    }
}
