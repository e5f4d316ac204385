package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;

/**
 * An event in its place.
 *
 * @param position its place among all events; no number is ever left out
 */
record StoredEvent(long position, EventRow row) {

    /** The event itself, and where it comes from. */
    RecordedEvent recorded(EventCatalog catalog) {
        return new RecordedEvent(
                position,
                row.stream(),
                row.version(),
                row.recordedAt(),
                catalog.read(row.name(), row.payload()),
                LedgerJson.read(row.metadata(), Provenance.class));
    }
}
