package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;

/** Invariant 1: no inside balance of a stock item is ever below zero, so nothing is oversold. */
final class BalancesCheck implements Check {

    private final Map<String, Levels> levels = new HashMap<>();

    @Override
    public String name() {
        return "1: every balance is at least 0 after every event";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StockEvent event)) {
            return;
        }
        Levels item = levels.computeIfAbsent(recorded.stream(), stream -> new Levels());
        event.movements().forEach(item::move);
        for (Movement movement : event.movements()) {
            Status from = movement.from();
            if (from.inside() && item.of(from) < 0) {
                throw new Violation(recorded, "%s is %d".formatted(from, item.of(from)));
            }
        }
    }
}
