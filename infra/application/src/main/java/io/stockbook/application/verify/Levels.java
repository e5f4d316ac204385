package io.stockbook.application.verify;

import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import java.util.EnumMap;
import java.util.Map;

/** Balances by status, as a plain fold of movements. */
final class Levels {

    private final Map<Status, Long> units = new EnumMap<>(Status.class);

    void move(Movement movement) {
        units.merge(movement.from(), -movement.quantity(), Math::addExact);
        units.merge(movement.to(), movement.quantity(), Math::addExact);
    }

    long of(Status status) {
        return units.getOrDefault(status, 0L);
    }

    long onHand() {
        return units.entrySet().stream()
                .filter(balance -> balance.getKey().inside())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
