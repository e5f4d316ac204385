package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationFreed;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.PickRejected;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockPicked;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a transfer what its stock items promise it, and what they take back. Only of the allocation
 * that it asked for itself, which it knows by its id: units that somebody promised by hand to a
 * transfer of the same number are that one's business.
 */
public final class TransferPromises {

    private static final UUID ALLOCATIONS = UUID.fromString("6a9c2f1e-7f64-5c3a-9d0b-5e2b8f4a7d31");

    /**
     * More, or fewer, units are promised to a line.
     *
     * @param units negative when they are promised no more, 0 when they were picked
     */
    public record Change(TransferId transfer, int line, AllocationId allocation, long units) {}

    private TransferPromises() {}

    /** The one allocation of a line of a transfer. */
    public static AllocationId allocation(OwnerId owner, String transfer, int line) {
        return new AllocationId(
                NameBasedUuid.of(ALLOCATIONS, "%s\n%s\n%d".formatted(owner, transfer, line)));
    }

    static AllocationId allocation(TransferId transfer, int line) {
        return allocation(transfer.owner(), transfer.number().value(), line);
    }

    static Demand demand(TransferId transfer, int line) {
        return new Demand(Demand.Kind.TRANSFER, transfer.number().value(), line);
    }

    /** How an event of a stock item changes a transfer's promise; empty when it does not. */
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
        if (demand.kind() != Demand.Kind.TRANSFER) {
            return Optional.empty();
        }
        OwnerId owner = StockItemId.parse(recorded.stream()).owner();
        return allocation.equals(allocation(owner, demand.document(), demand.line()))
                ? Optional.of(
                        new Change(
                                new TransferId(owner, new TransferNumber(demand.document())),
                                demand.line(),
                                allocation,
                                units))
                : Optional.empty();
    }

    /** What follows from such a change; a person is told when units were needed elsewhere. */
    public static List<Outgoing> react(RecordedEvent recorded, StockEvent event, Change change) {
        TransferId transfer = change.transfer();
        String place = ExceptionOpening.place(recorded);
        List<Outgoing> outgoing = new ArrayList<>();
        outgoing.add(
                new Outgoing(
                        CommandId.ofDocument(transfer).derived("promise " + place),
                        new RecordTransferPromise(transfer, change.line(), change.units()),
                        place));
        if (event instanceof AllocationFreed freed && freed.reason() != FreeReason.CANCELLED) {
            outgoing.add(
                    ExceptionOpening.opening(
                            transfer.owner(),
                            ExceptionType.TRANSFER_SHORT,
                            transfer.key(),
                            ExceptionOpening.id(place),
                            transfer.number().value(),
                            "%d units of %s promised to line %d of transfer %s went elsewhere (%s)"
                                    .formatted(
                                            freed.quantity(),
                                            recorded.stream(),
                                            change.line(),
                                            transfer.number(),
                                            freed.reason()),
                            place));
        }
        return outgoing;
    }
}
