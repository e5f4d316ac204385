package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.util.Optional;

/** Gives a reservation back when its time is over and no order was placed for it. */
public final class ReservationExpiry {

    private ReservationExpiry() {}

    /** The deadline of a reservation; an allocation without an expiry has none. */
    public static Optional<Deadline> deadline(RecordedEvent recorded, StockAllocated allocated) {
        return Optional.ofNullable(allocated.expiresAt())
                .map(
                        dueAt ->
                                new Deadline(
                                        StockItemId.parse(recorded.stream()),
                                        allocated.allocation(),
                                        dueAt));
    }

    /**
     * The deadline is due: what is still open goes back. That nothing is open any more, which the
     * stock item then answers, is as good.
     */
    public static Outgoing due(Deadline deadline) {
        CommandId id =
                new CommandId(deadline.allocation().value()).derived("expired " + deadline.dueAt());
        return new Outgoing(
                id,
                new FreeAllocation(
                        deadline.item(),
                        deadline.allocation(),
                        null,
                        FreeReason.EXPIRED,
                        Evidence.NONE),
                "deadline " + deadline.dueAt());
    }
}
