package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a count says was booked of a line, its stock item has booked. What a stock item has booked
 * and the count does not say may be on its way, or was booked under the count's name at the stock
 * item's own door.
 */
final class CountedCheck implements Check {

    private record Line(String count, String sku) {}

    private record Booked(long expected, long missingFound, long missingLost, long variance) {}

    private final Map<Line, Set<Booked>> booked = new HashMap<>();

    @Override
    public String name() {
        return "2: what counts say was booked, stock items have booked";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockCounted it
                    when it.since() != null && !SnapshotNumber.isCount(it.count()) -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                CountId count = new CountId(item.owner(), new CountNumber(it.count()));
                Line line = new Line(count.key(), item.sku().value());
                Booked units =
                        new Booked(
                                it.expected(), it.missingFound(), it.missingLost(), it.variance());
                booked.computeIfAbsent(line, _ -> new HashSet<>()).add(units);
            }
            case CountEvent.CountLineBooked it -> {
                Line line = new Line(recorded.stream(), it.sku().value());
                Booked said =
                        new Booked(
                                it.expected(), it.missingFound(), it.missingLost(), it.variance());
                Set<Booked> units = booked.getOrDefault(line, Set.of());
                if (!units.contains(said)) {
                    throw new Violation(
                            recorded,
                            "the count says %s, its stock item %s".formatted(said, units));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end() {
        // Each event was held against those before it.
    }
}
