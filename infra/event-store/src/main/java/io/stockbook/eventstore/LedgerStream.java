package io.stockbook.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** The events after a position, for one reader; it waits without asking anybody. */
final class LedgerStream implements TrackingEventStream {

    private final Tail tail;
    private Iterator<LedgerMessage> page = List.<LedgerMessage>of().iterator();
    private @Nullable LedgerMessage next;
    private long taken;
    private @Nullable Runnable callback;

    LedgerStream(Tail tail, long position) {
        this.tail = tail;
        this.taken = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return next() != null
                || (timeout > 0 && tail.awaitAfter(taken, unit.toNanos(timeout)) && next() != null);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        LedgerMessage event = next();
        while (event == null) {
            tail.awaitAfter(taken, TimeUnit.SECONDS.toNanos(1));
            event = next();
        }
        taken = event.position();
        next = null;
        return event;
    }

    private @Nullable LedgerMessage next() {
        if (next == null) {
            if (!page.hasNext() && taken < tail.position()) {
                page = tail.after(taken).iterator();
            }
            next = page.hasNext() ? page.next() : null;
        }
        return next;
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
