package io.stockbook.application.torture.check;

import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.EnumMap;
import java.util.Map;

/** A stock item's balances as a plain fold of movements, and what it has to sell. */
final class Balances {

    private final Map<Status, Long> units = new EnumMap<>(Status.class);
    private boolean suspended;

    /** Returns how many units were taken that were not there. */
    long apply(StockEvent event) {
        long oversold = 0;
        for (Movement movement : event.movements()) {
            long left = units.merge(movement.from(), -movement.quantity(), Math::addExact);
            units.merge(movement.to(), movement.quantity(), Math::addExact);
            if (movement.from().inside() && left < 0) {
                oversold += Math.min(movement.quantity(), -left);
            }
        }
        suspended =
                switch (event) {
                    case StockEvent.SellingSuspended _ -> true;
                    case StockEvent.SellingResumed _ -> false;
                    case StockEvent _ -> suspended;
                };
        return oversold;
    }

    long of(Status status) {
        return units.getOrDefault(status, 0L);
    }

    /** Nothing of it may be published while selling is suspended. */
    long sellable() {
        return suspended ? 0 : Math.max(0, of(Status.AVAILABLE));
    }
}
