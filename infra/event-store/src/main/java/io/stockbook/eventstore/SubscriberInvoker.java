package io.stockbook.eventstore;

import io.stockbook.messages.Event;
import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects the events of one batch and hands them to the subscriber once, in the transaction that
 * has just moved its token.
 */
final class SubscriberInvoker implements EventHandlerInvoker {

    private static final String COLLECTED = "collected";

    private final EventSubscriber subscriber;

    SubscriberInvoker(EventSubscriber subscriber) {
        this.subscriber = subscriber;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        List<RecordedEvent> collected =
                batch.getOrComputeResource(
                        COLLECTED,
                        _ -> {
                            List<RecordedEvent> events = new ArrayList<>();
                            batch.onPrepareCommit(_ -> subscriber.on(List.copyOf(events)));
                            return events;
                        });
        collected.add(recorded(message));
    }

    private static RecordedEvent recorded(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> event) {
            return new RecordedEvent(
                    LedgerEventStorageEngine.positionOf(tracked.trackingToken()),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber() + 1,
                    event.getTimestamp(),
                    (Event) event.getPayload(),
                    CatalogSerializer.provenanceOf(event.getMetaData()));
        }
        throw new IllegalArgumentException("not an event of the ledger: " + message);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
