package io.stockbook.application.rebuild;

import io.stockbook.eventstore.LedgerReader;
import io.stockbook.messages.RecordedEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A part of the ledger in batches, each read while the one before it is being written. */
final class EventBatches implements AutoCloseable {

    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final Stream<RecordedEvent> events;
    private final Iterator<RecordedEvent> rest;
    private final int size;
    private Future<List<RecordedEvent>> next;

    /**
     * Begins to read.
     *
     * @param after the position before the first event
     * @param last the position of the last one
     */
    EventBatches(LedgerReader reader, long after, long last, int size) {
        this.events = reader.after(after).takeWhile(recorded -> recorded.position() <= last);
        this.rest = events.iterator();
        this.size = size;
        this.next = reading.submit(this::read);
    }

    /** The next events; none when there are no more. */
    List<RecordedEvent> next() throws InterruptedException, ExecutionException {
        List<RecordedEvent> batch = next.get();
        next = reading.submit(this::read);
        return batch;
    }

    private List<RecordedEvent> read() {
        List<RecordedEvent> batch = new ArrayList<>(size);
        while (batch.size() < size && rest.hasNext()) {
            batch.add(rest.next());
        }
        return batch;
    }

    @Override
    public void close() {
        reading.shutdownNow();
        reading.close();
        events.close();
    }
}
