package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * An event in its place, in the shape in which Axon reads events.
 *
 * @param position its place among all events; no number is ever left out
 */
record StoredEvent(long position, EventRow row)
        implements DomainEventData<String>, TrackedEventData<String> {

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

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getType() {
        return row.streamType();
    }

    @Override
    public String getAggregateIdentifier() {
        return row.stream();
    }

    /** Axon counts from 0. */
    @Override
    public long getSequenceNumber() {
        return row.version() - 1;
    }

    @Override
    public String getEventIdentifier() {
        return row.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return row.recordedAt();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(row.metadata(), String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(
                row.payload(),
                String.class,
                row.name().name(),
                String.valueOf(row.name().revision()));
    }
}
