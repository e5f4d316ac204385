package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The database as the tail sees it: what is committed can be read, and nothing else. */
final class WrittenLedger implements EventPage.Source {

    static final Provenance PROVENANCE =
            new Provenance(new UUID(1, 1), Actor.machine("test"), null);

    /** The same as Axon's messages carry it. */
    static final Map<String, Provenance> SOURCE = Map.of(CatalogSerializer.PROVENANCE, PROVENANCE);

    private volatile long committed;

    long committed() {
        return committed;
    }

    /** Commits so many events, and returns them as the stripe has them that appended them. */
    synchronized List<LedgerMessage> commit(int events) {
        List<LedgerMessage> appended = run(committed, events);
        committed = committed + events;
        return appended;
    }

    @Override
    public List<LedgerMessage> after(long position, int most) {
        long last = committed;
        if (position + most > last) {
            throw new AssertionError(position + most + " is asked for and not committed");
        }
        return run(position, most);
    }

    private static List<LedgerMessage> run(long after, int events) {
        return LongStream.rangeClosed(after + 1, after + events)
                .mapToObj(WrittenLedger::event)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    /** The event of this position, which its quantity names again. */
    static LedgerMessage event(long position) {
        return LedgerMessage.of(
                new GenericDomainEventMessage<>(
                        "stock", "house/mug@north", position - 1, received(position)),
                PROVENANCE,
                position,
                Instant.EPOCH.plusMillis(position));
    }

    /** One event more as a row, for whoever appends without a node. */
    static EventRow row(String stream, long version, Instant recordedAt) {
        EventCatalog catalog = EventCatalog.current();
        StockEvent event = received(version);
        return new EventRow(
                stream,
                version,
                "stock",
                UUID.randomUUID(),
                catalog.nameOf(event.getClass()),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                catalog.write(event),
                LedgerJson.write(PROVENANCE),
                null);
    }

    static StockEvent received(long quantity) {
        return new StockEvent.StockReceived(
                "R-1", Status.AVAILABLE, quantity, null, null, null, Evidence.NONE);
    }
}
