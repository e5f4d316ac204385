package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.STEP;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.TimeLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The new entries of the time lines of a batch. */
final class Steps {

    private final TimeLine timeLine = new TimeLine(STEP);

    void add(OrderKey order, RecordedEvent recorded, OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced placed -> {
                int lines =
                        placed.lines().size()
                                + placed.unidentified().size()
                                + placed.services().size();
                add(order, recorded, lines + " lines", placed.evidence());
            }
            case OrderEvent.OrderAllocated promised ->
                    add(order, recorded, promisedAndWaiting(promised), Evidence.NONE);
            case OrderEvent.OrderReleased released ->
                    add(order, recorded, parts(released.allocations().size()), Evidence.NONE);
            case OrderEvent.OrderPicked picked ->
                    add(order, recorded, parts(picked.allocations().size()), picked.evidence());
            case OrderEvent.OrderShipped shipped ->
                    add(order, recorded, shipped.shipment(), shipped.evidence());
            case OrderEvent.OrderBlocked blocked ->
                    add(order, recorded, noted(blocked.reason(), blocked.note()), Evidence.NONE);
            case OrderEvent.OrderUnblocked free ->
                    add(order, recorded, noted(free.reason(), free.note()), Evidence.NONE);
            case OrderEvent.LineQuantityChanged changed ->
                    add(
                            order,
                            recorded,
                            "line %d: %d wanted, %s"
                                    .formatted(
                                            changed.line(), changed.quantity(), changed.reason()),
                            Evidence.NONE);
            case OrderEvent.LineIdentified it ->
                    add(
                            order,
                            recorded,
                            "line %d is %s".formatted(it.line(), it.sku()),
                            Evidence.NONE);
            case OrderEvent.KitExploded it ->
                    add(
                            order,
                            recorded,
                            "%d kits of line %d by %d components"
                                    .formatted(it.kits(), it.line(), it.components().size()),
                            Evidence.NONE);
            case OrderEvent.PromisedDateChanged changed ->
                    add(
                            order,
                            recorded,
                            Objects.toString(changed.promisedBy(), null),
                            Evidence.NONE);
            case OrderEvent.ShipToChanged changed ->
                    add(order, recorded, changed.shipToRef(), Evidence.NONE);
            case OrderEvent.ServiceRecorded recording ->
                    add(order, recorded, recording.service(), Evidence.NONE);
            case OrderEvent.PickCodesRecorded codes ->
                    add(order, recorded, codes.lines().size() + " lines", Evidence.NONE);
            case OrderEvent.OrderPrepRequired it ->
                    add(order, recorded, needs(it.lines()), Evidence.NONE);
            case OrderEvent.OrderPrepRecorded it ->
                    add(order, recorded, needs(it.lines()), it.evidence());
            case OrderEvent.UnitsPicked it ->
                    add(
                            order,
                            recorded,
                            "%s, scanned %s"
                                    .formatted(ofLine(it.quantity(), it.line()), it.scanned()),
                            it.evidence());
            case OrderEvent.UnitsShorted it ->
                    add(order, recorded, ofLine(it.quantity(), it.line()), it.evidence());
            case OrderEvent.PickTakenBack it ->
                    add(order, recorded, ofLine(it.quantity(), it.line()), it.evidence());
            case OrderEvent.PickedUnitsRejected it ->
                    add(
                            order,
                            recorded,
                            "%s to %s, %s"
                                    .formatted(
                                            ofLine(it.quantity(), it.line()), it.to(), it.reason()),
                            it.evidence());
            case OrderEvent.UnitsShipped it -> add(order, recorded, it.shipment(), it.evidence());
            case OrderEvent.ShipmentTakenBack it ->
                    add(order, recorded, it.shipment(), it.evidence());
            case OrderEvent.TrackingRecorded(var it) ->
                    add(
                            order,
                            recorded,
                            "%s %s".formatted(it.shipment(), it.status()),
                            new Evidence(it.number(), it.at(), null));
            case OrderEvent.UnitsReturned it ->
                    add(
                            order,
                            recorded,
                            "%s: %d units"
                                    .formatted(
                                            it.returned(),
                                            it.lines().stream()
                                                    .mapToLong(ReturnedUnits::quantity)
                                                    .sum()),
                            it.evidence());
            case OrderEvent.CancellationRequested asked ->
                    add(order, recorded, asked.reason(), Evidence.NONE);
            case OrderEvent.OrderCancelled _,
                    OrderEvent.OrderClosed _,
                    OrderEvent.OrderDelivered _ ->
                    add(order, recorded, null, Evidence.NONE);
        }
    }

    /** The ordinary way of stock is told by the order; what goes wrong on it is told here. */
    void addWhenUnusual(OrderKey order, RecordedEvent recorded, StockEvent event) {
        String stock = recorded.stream();
        switch (event) {
            case StockEvent.AllocationShorted shorted ->
                    add(order, recorded, units(shorted.quantity(), stock), shorted.evidence());
            case StockEvent.PickRejected rejected ->
                    add(order, recorded, units(rejected.quantity(), stock), rejected.evidence());
            case StockEvent.ShipmentReversed back ->
                    add(order, recorded, units(back.quantity(), stock), back.evidence());
            case StockEvent.AllocationFreed freed -> {
                if (freed.reason() == FreeReason.OUTRANKED
                        || freed.reason() == FreeReason.SHORTAGE) {
                    add(order, recorded, units(freed.quantity(), stock), freed.evidence());
                }
            }
            case StockEvent _ -> {}
        }
    }

    private void add(
            OrderKey order, RecordedEvent recorded, @Nullable String detail, Evidence evidence) {
        timeLine.add(order.owner(), order.number(), recorded, detail, evidence.occurredAt());
    }

    private static String promisedAndWaiting(OrderEvent.OrderAllocated event) {
        long promised = event.allocated().stream().mapToLong(LineAllocation::quantity).sum();
        long waiting = event.waiting().stream().mapToLong(LineShortage::quantity).sum();
        return "%d allocated, %d waiting".formatted(promised, waiting);
    }

    private static String noted(BlockReason reason, @Nullable String note) {
        return note == null ? reason.name() : reason + ": " + note;
    }

    private static String ofLine(long quantity, int line) {
        return "%d of line %d".formatted(quantity, line);
    }

    private static String needs(List<PrepOfLine> lines) {
        return lines.size() == 1
                ? "line %d: %s"
                        .formatted(
                                lines.getFirst().line(),
                                lines.getFirst().needs().stream()
                                        .map(PrepNeed::name)
                                        .collect(Collectors.joining(", ")))
                : lines.size() + " lines";
    }

    private static String parts(int allocations) {
        return allocations == 1 ? "1 allocation" : allocations + " allocations";
    }

    private static String units(long quantity, String stock) {
        return "%d of %s".formatted(quantity, stock);
    }

    void save(DSLContext database) {
        timeLine.save(database);
    }
}
