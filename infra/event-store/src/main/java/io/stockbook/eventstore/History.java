package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.Snapshot;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * What an aggregate is rebuilt from: perhaps a {@link Snapshot}, then every later event, each in
 * its revision of today. However long it is, only one page of it is in memory.
 */
final class History implements Iterator<DomainEventMessage<?>> {

    private final EventCatalog catalog;
    private final StreamRows rows;
    private final String stream;
    private Iterator<StreamRow> page;
    private long version;
    private boolean last;

    /**
     * Goes on from what is known already.
     *
     * @param beginning the first rows; none means that everything is still to be read
     * @param whole true when no event can follow them
     */
    History(
            EventCatalog catalog,
            StreamRows rows,
            String stream,
            List<StreamRow> beginning,
            boolean whole) {
        this.catalog = catalog;
        this.rows = rows;
        this.stream = stream;
        this.page = beginning.iterator();
        this.last = whole;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            List<StreamRow> next = rows.after(stream, version);
            last = next.size() < StreamRows.PAGE;
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public DomainEventMessage<?> next() {
        if (!hasNext()) {
            throw new NoSuchElementException(stream);
        }
        StreamRow row = page.next();
        version = row.version();
        return message(row.snapshot() ? snapshot(row) : catalog.read(row.name(), row.payload()));
    }

    private static Snapshot snapshot(StreamRow row) {
        return new Snapshot(row.name().name(), row.name().revision(), row.payload());
    }

    /** Aggregates look at the payload and its place only, so the rest was not even read. */
    private DomainEventMessage<?> message(Object payload) {
        return new GenericDomainEventMessage<>(
                "", stream, version - 1, payload, MetaData.emptyInstance(), "", Instant.EPOCH);
    }
}
