package io.stockbook.benchmarks.orders;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One channel with one warehouse and one carrier, and all that is ever said about its orders. */
public final class Shop {

    private static final Actor ACTOR = Actor.machine("bench");
    private static final ChannelCode WEB = new ChannelCode("web");
    private static final LocationId WAREHOUSE = new LocationId("MAIN");
    private static final CarrierId CARRIER = new CarrierId("swift");

    private Shop() {}

    /** What stands before the first order: place, channel, carrier, and stock of each SKU. */
    public static Stream<Submission> opening(int skus, long quantityEach) {
        ChannelPolicy policy = ChannelPolicy.from(List.of(WAREHOUSE));
        CarrierTerms terms = new CarrierTerms("Swift", Map.of(), CarrierTerms.USUAL_SILENCE_HOURS);
        return Stream.concat(
                Stream.of(
                        keyed("place", new RegisterLocation(WAREHOUSE, "Main", Custody.OURS, null)),
                        keyed(
                                "web",
                                new OpenChannel(new ChannelId(OwnerId.HOUSE, WEB), "Web", policy)),
                        keyed("swift", new RegisterCarrier(CARRIER, terms))),
                IntStream.range(0, skus).mapToObj(sku -> receipt(sku, quantityEach)));
    }

    private static Submission receipt(int sku, long quantity) {
        return keyed(
                "receive-" + sku,
                new ReceiveStock(
                        new StockItemId(OwnerId.HOUSE, sku(sku), WAREHOUSE),
                        "DN-1",
                        Status.AVAILABLE,
                        quantity,
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    static OrderId order(long number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber("O-" + number));
    }

    /** One unit of each of these SKUs, released to the floor as soon as it is allocated. */
    static Submission placing(OrderId order, int[] skus) {
        List<OrderLine> lines =
                IntStream.range(0, skus.length)
                        .mapToObj(line -> new OrderLine(line + 1, sku(skus[line]), 1, null))
                        .toList();
        return document(
                new PlaceOrder(
                        order,
                        WEB,
                        5,
                        null,
                        Handling.RELEASE_WHEN_ALLOCATED,
                        lines,
                        List.of(),
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    static Submission picking(OrderId order) {
        return keyed("pick-" + order, new ConfirmPick(order, List.of(), Evidence.NONE));
    }

    /** All of the order in one package; each of its allocations is of one unit. */
    static Submission packing(OrderId order, List<AllocationId> allocations) {
        List<AllocatedUnits> units =
                allocations.stream().map(one -> new AllocatedUnits(one, 1)).toList();
        return document(
                new CreateShipment(
                        shipment(order),
                        order,
                        WAREHOUSE,
                        CARRIER,
                        null,
                        List.of(new ShipmentPackage("P-1", units, 1_200L, null, null, null)),
                        Evidence.NONE));
    }

    static Submission labelling(OrderId order) {
        String number = order.number().value();
        return keyed(
                "label-" + order, new AttachLabel(shipment(order), "L-" + number, "1Z-" + number));
    }

    static Submission tracking(OrderId order, TrackingStatus status) {
        return keyed(
                status + "-" + order,
                new ReportTracking(shipment(order), status, null, null, null, Evidence.NONE));
    }

    private static ShipmentId shipment(OrderId order) {
        return new ShipmentId(order.owner(), new ShipmentNumber("S-" + order.number().value()));
    }

    private static Sku sku(int number) {
        return new Sku("SKU-" + number);
    }

    private static Submission document(Command command) {
        return Submission.of(CommandId.ofDocument(command.target()), ACTOR, command);
    }

    private static Submission keyed(String key, Command command) {
        return Submission.of(CommandId.ofKey(OwnerId.HOUSE, ACTOR.client(), key), ACTOR, command);
    }
}
