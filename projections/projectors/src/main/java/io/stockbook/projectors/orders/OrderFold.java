package io.stockbook.projectors.orders;

import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.schema.jooq.read_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ServiceLineRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One order: its row, unless it is not placed yet, and its lines. */
final class OrderFold {

    private final OrderKey key;
    private final Map<Integer, LineRecord> lines = new TreeMap<>();
    private final List<ServiceLineRecord> services = new ArrayList<>();
    private @Nullable HeaderRecord header;

    OrderFold(OrderKey key) {
        this.key = key;
    }

    void restore(HeaderRecord stored) {
        header = stored;
    }

    void restore(LineRecord stored) {
        lines.put(stored.getLine(), stored);
    }

    /** The line of this number; stock may be promised to one before its order is known. */
    LineRecord line(int number, @Nullable String sku) {
        return lines.computeIfAbsent(
                number,
                _ -> {
                    LineRecord line = new LineRecord();
                    line.setOwner(key.owner());
                    line.setNumber(key.number());
                    line.setLine(number);
                    line.setSku(sku);
                    line.setOrdered(0L);
                    line.setWaiting(0L);
                    line.setAllocated(0L);
                    line.setPicked(0L);
                    line.setShipped(0L);
                    line.setReturned(0L);
                    line.setExploded(0L);
                    return line;
                });
    }

    void take(RecordedEvent recorded, OrderEvent event) {
        if (event instanceof OrderEvent.OrderPlaced placed) {
            place(recorded, placed);
        }
        if (header == null) {
            throw new IllegalStateException(recorded.stream() + " was never placed");
        }
        OrderState state = OrderState.valueOf(header.getState()).after(event);
        header.setState(state.name());
        header.setEnded(state.isEnded() ? state.name() : null);
        header.setVersion(recorded.version());
        switch (event) {
            case OrderEvent.OrderAllocated allocated -> nowWaiting(allocated.waiting());
            case OrderEvent.CancellationRequested asked -> {
                header.setCancelReason(asked.reason());
                nowWaiting(List.of());
            }
            case OrderEvent.OrderBlocked _ -> header.setBlocks(header.getBlocks() + 1);
            case OrderEvent.OrderUnblocked _ -> header.setBlocks(header.getBlocks() - 1);
            case OrderEvent.LineQuantityChanged(var number, var quantity, _) ->
                    LineKits.wanting(lines, number, quantity);
            case OrderEvent.KitExploded it -> LineKits.exploded(this, it);
            case OrderEvent.LineIdentified(var number, var sku) -> {
                LineRecord line = lines.get(number);
                if (line != null) {
                    line.setSku(sku.value());
                }
            }
            case OrderEvent.PromisedDateChanged(var day) -> header.setPromisedBy(day);
            case OrderEvent.ShipToChanged(var shipToRef) -> header.setShipToRef(shipToRef);
            case OrderEvent.ServiceRecorded(var service) -> header.setServiceLevel(service);
            case OrderEvent.UnitsReturned it -> it.lines().forEach(this::cameBack);
            case OrderEvent.OrderPlaced _,
                    OrderEvent.PickCodesRecorded _,
                    OrderEvent.OrderPrepRequired _,
                    OrderEvent.OrderPrepRecorded _,
                    OrderEvent.OrderReleased _,
                    OrderEvent.OrderPicked _,
                    OrderEvent.UnitsPicked _,
                    OrderEvent.UnitsShorted _,
                    OrderEvent.PickTakenBack _,
                    OrderEvent.PickedUnitsRejected _,
                    OrderEvent.OrderShipped _,
                    OrderEvent.UnitsShipped _,
                    OrderEvent.ShipmentTakenBack _,
                    OrderEvent.TrackingRecorded _,
                    OrderEvent.OrderCancelled _,
                    OrderEvent.OrderClosed _,
                    OrderEvent.OrderDelivered _ -> {}
        }
        touch(recorded);
    }

    private void place(RecordedEvent recorded, OrderEvent.OrderPlaced placed) {
        header = FirstRows.header(key, recorded, placed);
        placed.lines().forEach(this::order);
        placed.unidentified().forEach(this::order);
        services.addAll(FirstRows.services(key, placed.services()));
    }

    private void order(OrderLine ordered) {
        LineRecord line = line(ordered.line(), ordered.sku().value());
        line.setSku(ordered.sku().value());
        line.setOrdered(ordered.quantity());
        price(line, ordered.price());
    }

    private void order(AliasLine ordered) {
        LineRecord line = line(ordered.line(), null);
        line.setSource(ordered.source());
        line.setAlias(ordered.alias());
        line.setOrdered(ordered.quantity());
        price(line, ordered.price());
    }

    private static void price(LineRecord line, @Nullable Money price) {
        line.setPriceMinor(price == null ? null : price.minor());
        line.setPriceCurrency(price == null ? null : price.currency());
    }

    /** What the order never had stands on none of its lines. */
    private void cameBack(ReturnedUnits units) {
        LineRecord line = units.line() == null ? null : lines.get(units.line());
        if (line != null) {
            line.setReturned(line.getReturned() + units.quantity());
        }
    }

    private void nowWaiting(List<LineShortage> waiting) {
        lines.values().forEach(line -> line.setWaiting(0L));
        for (LineShortage shortage : waiting) {
            LineRecord line = lines.get(shortage.line());
            if (line != null) {
                line.setWaiting(shortage.quantity());
            }
        }
    }

    /** Notes that an event concerned the order. */
    void touch(RecordedEvent recorded) {
        if (header != null) {
            header.setUpdatedAt(recorded.recordedAt());
            header.setPosition(recorded.position());
        }
    }

    /** The order's row with the totals of its lines, or null when it is not placed yet. */
    @Nullable HeaderRecord summed() {
        if (header != null) {
            header.setLineCount(lines.size());
            header.setUnitsOrdered(total(line -> line.getOrdered() - line.getExploded()));
            header.setUnitsWaiting(total(LineRecord::getWaiting));
            header.setUnitsAllocated(total(LineRecord::getAllocated));
            header.setUnitsPicked(total(LineRecord::getPicked));
            header.setUnitsShipped(total(LineRecord::getShipped));
            header.setUnitsReturned(total(LineRecord::getReturned));
        }
        return header;
    }

    private long total(ToLongFunction<LineRecord> units) {
        return lines.values().stream().mapToLong(units).sum();
    }

    Collection<LineRecord> lines() {
        return Collections.unmodifiableCollection(lines.values());
    }

    /** The lines without stock of an order placed in this batch. */
    List<ServiceLineRecord> services() {
        return Collections.unmodifiableList(services);
    }
}
