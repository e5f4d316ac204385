package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Everyday trade at speed: goods come in, and orders of five lines are served whole. */
public final class Trade {

    private static final List<LocationId> LOCATIONS =
            List.of(new LocationId("NORTH"), new LocationId("SOUTH"), new LocationId("WEST"));
    private static final List<ChannelCode> CHANNELS =
            List.of(new ChannelCode("web"), new ChannelCode("shop"));
    private static final int LINES = 5;

    private final Random random = new Random(99);
    private final Recorder recorder = new Recorder();
    private final int skus;
    private int orders;

    private Trade(int skus) {
        this.skus = skus;
    }

    /** At least that many events over that many SKUs, uniformly. */
    public static List<RecordedEvent> of(int skus, int events) {
        Trade trade = new Trade(skus);
        for (ChannelCode channel : CHANNELS) {
            trade.recorder.record(
                    new ChannelId(OwnerId.HOUSE, channel),
                    new ChannelEvent.ChannelOpened("c", ChannelPolicy.from(LOCATIONS)));
        }
        while (trade.recorder.size() < events) {
            trade.serve();
        }
        return trade.recorder.events();
    }

    private void serve() {
        OrderNumber number = new OrderNumber("SO-" + orders++);
        OrderId order = new OrderId(OwnerId.HOUSE, number);
        List<OrderLine> lines = new ArrayList<>();
        List<LineAllocation> promised = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            Sku sku = new Sku("SKU-" + random.nextInt(skus));
            lines.add(new OrderLine(line, sku, 1, null));
            LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
            AllocationId allocation = new AllocationId(new UUID(orders, line));
            promised.add(new LineAllocation(allocation, line, location, 1));
        }
        List<AllocationId> all = promised.stream().map(LineAllocation::allocation).toList();
        recorder.record(order, placed(lines));
        promised.forEach(line -> promise(number, lines.get(line.line() - 1).sku(), line));
        recorder.record(order, new OrderEvent.OrderAllocated(promised, List.of()));
        recorder.record(order, new OrderEvent.OrderReleased(all));
        promised.forEach(line -> ship(number, lines.get(line.line() - 1).sku(), line));
        recorder.record(order, new OrderEvent.OrderShipped(all, null, Evidence.NONE));
        recorder.record(order, new OrderEvent.OrderClosed());
    }

    private static OrderEvent placed(List<OrderLine> lines) {
        return new OrderEvent.OrderPlaced(
                CHANNELS.getFirst(),
                5,
                null,
                Handling.RELEASE_WHEN_ALLOCATED,
                lines,
                List.of(),
                null,
                null,
                null,
                Evidence.NONE);
    }

    private void promise(OrderNumber number, Sku sku, LineAllocation line) {
        StockItemId item = new StockItemId(OwnerId.HOUSE, sku, line.location());
        Demand demand = Demand.orderLine(number.value(), line.line());
        recorder.record(
                item,
                new StockEvent.StockReceived(
                        "R-1", Status.AVAILABLE, 2, null, null, null, Evidence.of("ASN-1")),
                new StockEvent.StockAllocated(
                        line.allocation(),
                        demand,
                        CHANNELS.getFirst(),
                        Rank.unplaced(line.line()),
                        1,
                        0,
                        null,
                        null,
                        Evidence.NONE));
    }

    private void ship(OrderNumber number, Sku sku, LineAllocation line) {
        StockItemId item = new StockItemId(OwnerId.HOUSE, sku, line.location());
        Demand demand = Demand.orderLine(number.value(), line.line());
        recorder.record(
                item,
                new StockEvent.StockPicked(line.allocation(), demand, 1, null, null, Evidence.NONE),
                new StockEvent.StockShipped(
                        line.allocation(), demand, 1, null, null, Evidence.NONE));
    }
}
