package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/** An event in its place, as Axon's streams carry it; made once and shared by all who read it. */
final class LedgerMessage extends GenericTrackedDomainEventMessage<Event> {

    private static final long serialVersionUID = 1L;

    private final transient RecordedEvent recorded;

    private LedgerMessage(RecordedEvent recorded, String streamType, Message<Event> message) {
        super(
                new GlobalSequenceTrackingToken(recorded.position()),
                streamType,
                recorded.stream(),
                // Axon counts from 0.
                recorded.version() - 1,
                message,
                recorded.recordedAt());
        this.recorded = recorded;
    }

    /** An event that was just appended: the very object that was decided on. */
    static LedgerMessage of(
            DomainEventMessage<?> appended,
            Provenance provenance,
            long position,
            Instant recordedAt) {
        Event event = (Event) appended.getPayload();
        return new LedgerMessage(
                new RecordedEvent(
                        position,
                        appended.getAggregateIdentifier(),
                        appended.getSequenceNumber() + 1,
                        recordedAt,
                        event,
                        provenance),
                appended.getType(),
                message(appended.getIdentifier(), event));
    }

    /** An event as it was read. */
    static LedgerMessage of(StoredEvent stored, EventCatalog catalog) {
        RecordedEvent recorded = stored.recorded(catalog);
        return new LedgerMessage(
                recorded,
                stored.row().streamType(),
                message(stored.row().eventId().toString(), recorded.event()));
    }

    /** Where it comes from says the recorded event; metadata beside it would be read by nobody. */
    private static Message<Event> message(String id, Event event) {
        return new GenericMessage<>(id, event, MetaData.emptyInstance());
    }

    static RecordedEvent recordedIn(EventMessage<?> message) {
        if (message instanceof LedgerMessage event) {
            return event.recorded;
        }
        throw new IllegalArgumentException("not an event of the ledger: " + message);
    }

    long position() {
        return recorded.position();
    }
}
