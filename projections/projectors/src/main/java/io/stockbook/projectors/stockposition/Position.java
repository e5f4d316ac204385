package io.stockbook.projectors.stockposition;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.MissingUnits;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.balance.Balance;
import java.time.Instant;

/** What stands at one stock item, and after which of its events. */
record Position(Balance balance, long missing, long version, long position, Instant changedAt) {

    static final Position EMPTY = new Position(Balance.EMPTY, 0, 0, 0, Instant.EPOCH);

    Position after(RecordedEvent recorded, StockEvent event) {
        Balance moved = balance;
        for (Movement movement : event.movements()) {
            moved = moved.after(movement);
        }
        return new Position(
                moved,
                missing + MissingUnits.change(event),
                recorded.version(),
                recorded.position(),
                recorded.recordedAt());
    }
}
