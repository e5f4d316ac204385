package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.StockCounted;

/** Settles short picks: whoever counts the shelf has looked for what was not in its place. */
public final class ShortPicks {

    private ShortPicks() {}

    /** True when the event tells that somebody has looked. */
    public static boolean isLookedFor(StockEvent event) {
        return event instanceof StockCounted it && it.scope() == Status.AVAILABLE;
    }

    /** The shelf was counted: the exception has been dealt with. */
    public static Outgoing settled(
            RecordedEvent recorded, StockCounted counted, ExceptionId exception) {
        return new Outgoing(
                CommandId.ofDocument(exception).derived("counted"),
                new ResolveException(
                        exception,
                        "count %s found %d units on the shelf"
                                .formatted(counted.count(), counted.counted())),
                ExceptionOpening.place(recorded));
    }
}
