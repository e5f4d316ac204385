package io.stockbook.projectors.orders;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.jooq.read_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Orders and lines from a history: one event after the other into maps of numbers. */
final class PlainOrders {

    private static final int ORDERED = 0;
    private static final int WAITING = 1;
    private static final int ALLOCATED = 2;
    private static final int PICKED = 3;
    private static final int SHIPPED = 4;
    private static final int RETURNED = 5;
    private static final int EXPLODED = 6;

    private final Map<String, Map<Integer, long[]>> lines = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    /** Of a component's line, the kit's line and how many units each holds. */
    private final Map<String, KitComponent> kits = new HashMap<>();

    PlainOrders(List<RecordedEvent> history) {
        for (RecordedEvent recorded : history) {
            switch (recorded.event()) {
                case OrderEvent event -> {
                    String number = OrderId.parse(recorded.stream()).number().value();
                    versions.merge(number, 1L, Long::sum);
                    order(number, event);
                }
                case StockEvent event -> stock(event);
                default -> {}
            }
        }
    }

    static String told(LineRecord row) {
        return "%s/%d: %d %d %d %d %d %d %d"
                .formatted(
                        row.getNumber(),
                        row.getLine(),
                        row.getOrdered(),
                        row.getWaiting(),
                        row.getAllocated(),
                        row.getPicked(),
                        row.getShipped(),
                        row.getReturned(),
                        row.getExploded());
    }

    static String told(HeaderRecord row) {
        return "%s %s v%d: %d %d %d %d %d %d"
                .formatted(
                        row.getNumber(),
                        row.getState(),
                        row.getVersion(),
                        row.getUnitsOrdered(),
                        row.getUnitsWaiting(),
                        row.getUnitsAllocated(),
                        row.getUnitsPicked(),
                        row.getUnitsShipped(),
                        row.getUnitsReturned());
    }

    List<String> lines() {
        return lines.entrySet().stream()
                .flatMap(
                        order ->
                                order.getValue().entrySet().stream()
                                        .map(
                                                line ->
                                                        order.getKey()
                                                                + "/"
                                                                + line.getKey()
                                                                + ": "
                                                                + numbers(line.getValue())))
                .toList();
    }

    List<String> headers() {
        return states.entrySet().stream()
                .map(
                        order -> {
                            long[] total = new long[7];
                            for (long[] line : of(order.getKey()).values()) {
                                for (int column = 0; column < total.length; column++) {
                                    total[column] += line[column];
                                }
                                total[ORDERED] -= line[EXPLODED];
                            }
                            return "%s %s v%d: %s"
                                    .formatted(
                                            order.getKey(),
                                            order.getValue(),
                                            versions.get(order.getKey()),
                                            numbers(Arrays.copyOf(total, EXPLODED)));
                        })
                .toList();
    }

    private static String numbers(long[] units) {
        return Arrays.stream(units).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private void order(String number, OrderEvent event) {
        String before = states.getOrDefault(number, "");
        switch (event) {
            case OrderEvent.OrderPlaced placed -> {
                states.put(number, "PLACED");
                placed.lines()
                        .forEach(line -> line(number, line.line())[ORDERED] = line.quantity());
                placed.unidentified()
                        .forEach(line -> line(number, line.line())[ORDERED] = line.quantity());
            }
            case OrderEvent.OrderAllocated said -> {
                boolean all = said.waiting().isEmpty();
                if (List.of("PLACED", "WAITING", "ALLOCATED").contains(before)) {
                    states.put(number, all ? "ALLOCATED" : "WAITING");
                }
                of(number).values().forEach(line -> line[WAITING] = 0);
                said.waiting()
                        .forEach(line -> line(number, line.line())[WAITING] = line.quantity());
            }
            case OrderEvent.OrderReleased _ -> reach(number, before, "RELEASED");
            case OrderEvent.OrderPicked _, OrderEvent.UnitsPicked _ ->
                    reach(number, before, "PICKED");
            case OrderEvent.OrderShipped _, OrderEvent.UnitsShipped _ ->
                    reach(number, before, "SHIPPED");
            case OrderEvent.LineQuantityChanged changed -> {
                if (of(number).containsKey(changed.line())) {
                    line(number, changed.line())[ORDERED] = changed.quantity();
                }
                KitComponent served = kits.get(number + "/" + changed.line());
                if (served != null) {
                    line(number, served.line())[EXPLODED] = changed.quantity() / served.perKit();
                }
            }
            case OrderEvent.KitExploded said -> {
                long[] kit = line(number, said.line());
                kit[EXPLODED] += said.kits();
                for (KitComponent of : said.components()) {
                    line(number, of.line())[ORDERED] = kit[EXPLODED] * of.perKit();
                    kits.put(
                            number + "/" + of.line(),
                            new KitComponent(said.line(), of.sku(), of.perKit()));
                }
            }
            case OrderEvent.UnitsReturned back ->
                    back.lines()
                            .forEach(
                                    units ->
                                            of(number)
                                                    .computeIfPresent(
                                                            Objects.requireNonNull(units.line()),
                                                            (_, line) -> {
                                                                line[RETURNED] += units.quantity();
                                                                return line;
                                                            }));
            case OrderEvent.CancellationRequested _ -> {
                states.put(number, "CANCELLING");
                of(number).values().forEach(line -> line[WAITING] = 0);
            }
            case OrderEvent.OrderCancelled _ -> states.put(number, "CANCELLED");
            case OrderEvent.OrderClosed _ -> states.put(number, "CLOSED");
            case OrderEvent.OrderDelivered _ -> states.put(number, "DELIVERED");
            case OrderEvent.OrderBlocked _,
                    OrderEvent.OrderUnblocked _,
                    OrderEvent.LineIdentified _,
                    OrderEvent.PromisedDateChanged _,
                    OrderEvent.ShipToChanged _,
                    OrderEvent.ServiceRecorded _,
                    OrderEvent.PickCodesRecorded _,
                    OrderEvent.OrderPrepRequired _,
                    OrderEvent.OrderPrepRecorded _,
                    OrderEvent.UnitsShorted _,
                    OrderEvent.PickTakenBack _,
                    OrderEvent.PickedUnitsRejected _,
                    OrderEvent.ShipmentTakenBack _,
                    OrderEvent.TrackingRecorded _ -> {}
        }
    }

    private void reach(String number, String before, String state) {
        List<String> order =
                List.of("PLACED", "WAITING", "ALLOCATED", "RELEASED", "PICKED", "SHIPPED");
        if (order.contains(before) && order.indexOf(before) < order.indexOf(state)) {
            states.put(number, state);
        }
    }

    private void stock(StockEvent event) {
        switch (event) {
            case StockEvent.StockAllocated to -> add(to.demand(), ALLOCATED, to.quantity());
            case StockEvent.ReservationConsumed to -> add(to.demand(), ALLOCATED, to.quantity());
            case StockEvent.AllocationFreed to -> add(to.demand(), ALLOCATED, -to.quantity());
            case StockEvent.AllocationShorted to -> add(to.demand(), ALLOCATED, -to.quantity());
            case StockEvent.StockPicked to -> move(to.demand(), ALLOCATED, PICKED, to.quantity());
            case StockEvent.PickReversed to -> move(to.demand(), PICKED, ALLOCATED, to.quantity());
            case StockEvent.PickRejected to -> add(to.demand(), PICKED, -to.quantity());
            case StockEvent.StockShipped to -> move(to.demand(), PICKED, SHIPPED, to.quantity());
            case StockEvent.ShipmentReversed to ->
                    move(to.demand(), SHIPPED, PICKED, to.quantity());
            default -> {}
        }
    }

    private void move(Demand demand, int from, int to, long units) {
        add(demand, from, -units);
        add(demand, to, units);
    }

    private void add(Demand demand, int column, long units) {
        if (demand.kind() == Demand.Kind.ORDER) {
            line(demand.document(), demand.line())[column] += units;
        }
    }

    private long[] line(String number, int line) {
        return of(number).computeIfAbsent(line, _ -> new long[7]);
    }

    private Map<Integer, long[]> of(String number) {
        return lines.computeIfAbsent(number, _ -> new TreeMap<>());
    }
}
