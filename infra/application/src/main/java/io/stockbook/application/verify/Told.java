package io.stockbook.application.verify;

import static java.util.stream.Collectors.toMap;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.Promise;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.Patience;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an order knows by itself, against a process that has nothing more to tell it. */
final class Told {

    private final Fulfilment process;
    private final Order order;
    private final Holding held;
    private final Consumer<String> differences;

    private Told(Fulfilment process, Order order, Holding held, Consumer<String> differences) {
        this.process = process;
        this.order = order;
        this.held = held;
        this.differences = differences;
    }

    static void check(Fulfilment process, Order order, Holding held, Consumer<String> differences) {
        Told told = new Told(process, order, held, differences);
        told.promised();
        told.waiting();
    }

    private void promised() {
        Map<AllocationId, Promise> left = new HashMap<>();
        order.promises().all().forEach(it -> left.put(it.allocation().allocation(), it));
        for (Line line : process.lines().values()) {
            for (Part part : line.parts()) {
                Promise promise = left.remove(part.allocation());
                if (!isMovedByHand(line, part.location(), part.allocation())
                        && !agree(promise, part)) {
                    differences.accept(
                            "%s knows %s of allocation %s at %s, and its process %s"
                                    .formatted(
                                            process.order(),
                                            promise == null ? "nothing" : words(promise),
                                            part.allocation(),
                                            part.location(),
                                            words(part)));
                }
            }
        }
        left.values().forEach(this::countedOn);
    }

    private void countedOn(Promise promise) {
        LineAllocation allocation = promise.allocation();
        Line line = process.lines().get(allocation.line());
        if (line == null || !isMovedByHand(line, allocation.location(), allocation.allocation())) {
            differences.accept(
                    "%s counts on %s of allocation %s at %s, which its process does not know"
                            .formatted(
                                    process.order(),
                                    words(promise),
                                    allocation.allocation(),
                                    allocation.location()));
        }
    }

    /** Somebody went to the stock item past the order, which keeps what it was told itself. */
    private boolean isMovedByHand(Line line, LocationId location, AllocationId allocation) {
        StockItemId item = new StockItemId(process.order().owner(), line.item(), location);
        Holding.@Nullable Units units =
                held.allocations().get(new Holding.Allocation(item, allocation));
        return units != null && units.byHand();
    }

    /** An order that left long ago is told that its units have shipped only when all have. */
    private boolean agree(@Nullable Promise promise, Part part) {
        if (promise == null) {
            return part.promised() == 0;
        }
        return promise.allocation().quantity() == part.promised()
                && (order.handling() == Handling.ALREADY_SHIPPED
                        || (promise.picked() == part.picked()
                                && promise.shipped() == part.shipped()));
    }

    private static String words(Promise promise) {
        return words(promise.allocation().quantity(), promise.picked(), promise.shipped());
    }

    private static String words(Part part) {
        return words(part.promised(), part.picked(), part.shipped());
    }

    private static String words(long promised, long picked, long shipped) {
        return "%d units, %d of them picked and %d shipped".formatted(promised, picked, shipped);
    }

    /**
     * A line that lacks units says so, and stands in a queue, so that it is served some day, unless
     * the order waits for all of it, or nobody has said yet what it is of.
     */
    private void waiting() {
        Map<Integer, Long> waits =
                order.waiting().stream().collect(toMap(LineShortage::line, LineShortage::quantity));
        for (Line line : process.lines().values()) {
            long told = waits.getOrDefault(line.number(), 0L);
            if (told != line.missing()) {
                differences.accept(
                        "line %d of %s lacks %d units, and the order says %d"
                                .formatted(line.number(), process.order(), line.missing(), told));
            }
            if (line.missing() > 0
                    && line.sku() != null
                    && line.waits().isEmpty()
                    && !process.standing().lapsed()
                    && Patience.lacking(process).isEmpty()) {
                differences.accept(
                        "line %d of %s lacks %d units and waits for them nowhere"
                                .formatted(line.number(), process.order(), line.missing()));
            }
        }
    }
}
