package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.PickRejected;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells transfers and work orders what stock items promise them, and what they take back. Only of
 * the allocation that a document asked for itself, which it knows by its id: units that somebody
 * promised by hand to a document of the same number are that one's business.
 */
public final class DocumentPromises {

    /**
     * More, or fewer, units are promised to a line.
     *
     * @param units negative when they are promised no more, 0 when they were picked
     */
    public record Change(
            AggregateId document, Demand demand, AllocationId allocation, long units) {}

    private DocumentPromises() {}

    /** The one allocation of a line of a transfer or a work order. */
    public static AllocationId allocation(OwnerId owner, Demand demand) {
        return new Promisee(owner, demand).allocation();
    }

    /** How an event of a stock item changes a document's promise; empty when it does not. */
    public static Optional<Change> change(RecordedEvent recorded, StockEvent event) {
        return switch (event) {
            case StockAllocated it -> of(recorded, it.allocation(), it.demand(), it.quantity());
            case AllocationFreed it -> of(recorded, it.allocation(), it.demand(), -it.quantity());
            case AllocationShorted it -> of(recorded, it.allocation(), it.demand(), -it.quantity());
            case StockPicked it -> of(recorded, it.allocation(), it.demand(), 0);
            case PickRejected it -> of(recorded, it.allocation(), it.demand(), -it.quantity());
            case StockEvent _ -> Optional.empty();
        };
    }

    private static Optional<Change> of(
            RecordedEvent recorded, AllocationId allocation, Demand demand, long units) {
        if (!Promisee.is(demand)) {
            return Optional.empty();
        }
        Promisee line = new Promisee(StockItemId.parse(recorded.stream()).owner(), demand);
        return allocation.equals(line.allocation())
                ? Optional.of(new Change(line.document(), demand, allocation, units))
                : Optional.empty();
    }

    /** What follows from such a change; a person is told when units were needed elsewhere. */
    public static List<Outgoing> react(RecordedEvent recorded, StockEvent event, Change change) {
        Promisee line = new Promisee(change.document().owner(), change.demand());
        String place = ExceptionOpening.place(recorded);
        List<Outgoing> outgoing = new ArrayList<>();
        outgoing.add(
                new Outgoing(
                        CommandId.ofDocument(change.document()).derived("promise " + place),
                        line.promised(change.units()),
                        place));
        if (event instanceof AllocationFreed freed && freed.reason() != FreeReason.CANCELLED) {
            outgoing.add(
                    ExceptionOpening.opening(
                            line.owner(),
                            line.shortage(),
                            change.document().key(),
                            ExceptionOpening.id(place),
                            line.demand().document(),
                            "%d units of %s promised to line %d of %s went elsewhere (%s)"
                                    .formatted(
                                            freed.quantity(),
                                            recorded.stream(),
                                            line.demand().line(),
                                            line.name(),
                                            freed.reason()),
                            place));
        }
        return outgoing;
    }
}
