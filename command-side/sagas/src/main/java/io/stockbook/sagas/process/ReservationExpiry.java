package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.ReservationExtended;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives a reservation back when its time is over and no order was placed for it. */
public final class ReservationExpiry {

    /** Long enough for somebody to mend what made it fail. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private ReservationExpiry() {}

    /** The deadline of a reservation; an allocation without an expiry has none. */
    public static Optional<Deadline> deadline(RecordedEvent recorded, StockAllocated allocated) {
        return Optional.ofNullable(allocated.expiresAt())
                .map(
                        dueAt ->
                                new Deadline.Expiry(
                                        StockItemId.parse(recorded.stream()),
                                        allocated.allocation(),
                                        dueAt));
    }

    /** It ends at another moment: the deadline from before counts no more. */
    public static Deadline deadline(RecordedEvent recorded, ReservationExtended extended) {
        return new Deadline.Expiry(
                StockItemId.parse(recorded.stream()), extended.allocation(), extended.expiresAt());
    }

    /** A reservation that could not be given back when due is looked at again after a while. */
    public static Optional<Deadline> again(Command failed, Instant now) {
        return failed instanceof FreeAllocation it && it.reason() == FreeReason.EXPIRED
                ? Optional.of(new Deadline.Expiry(it.item(), it.allocation(), now.plus(PAUSE)))
                : Optional.empty();
    }

    /**
     * The deadline is due: what is still open goes back. That nothing is open any more, or that it
     * ends later by now, which the stock item then answers, is as good.
     */
    public static Outgoing due(Deadline.Expiry deadline) {
        CommandId id =
                new CommandId(deadline.allocation().value()).derived("expired " + deadline.dueAt());
        return new Outgoing(
                id,
                new FreeAllocation(
                        deadline.item(),
                        deadline.allocation(),
                        null,
                        FreeReason.EXPIRED,
                        new Evidence(null, deadline.dueAt(), null)),
                "deadline " + deadline.dueAt());
    }
}
