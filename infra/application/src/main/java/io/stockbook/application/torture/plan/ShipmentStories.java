package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Orders that leave with a carrier. What a process allocates is not in the plan, but what a
 * checkout reserves is, and becomes the order's: so the plan knows what is in the packages.
 */
final class ShipmentStories {

    /** So many steps of others give the processes time. */
    private static final int WHILE = 60;

    private static final int MINUTES_OF_CHECKOUT = 20;

    /** Nobody has this; whoever packs it is told. */
    private static final AllocationId STRANGER = new AllocationId(new UUID(0, 98));

    private static final List<TrackingStatus> NEWS =
            List.of(
                    TrackingStatus.ACCEPTED,
                    TrackingStatus.IN_TRANSIT,
                    TrackingStatus.EXCEPTION,
                    TrackingStatus.IN_TRANSIT);

    private final World world;
    private final Chance chance;
    private final String name;

    ShipmentStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story shipment(long number) {
        String document = "D-%s-%d".formatted(name, number);
        OrderId order = new OrderId(OwnerId.HOUSE, new OrderNumber(document));
        StockItemId item = world.item(chance);
        AllocationId kept = new AllocationId(chance.id());
        ChannelCode channel = world.channel(chance);
        int units = chance.between(1, 3);
        Story story =
                Story.of(reserved(item, kept, document, channel, units))
                        .then(3, placed(order, item, channel, units))
                        .anyway(WHILE, new ConfirmPick(order, List.of(), Evidence.NONE));
        ShipmentId first = shipment(document, 1);
        story.then(2, packed(first, order, item, chance.percent(5) ? STRANGER : kept, units));
        if (chance.percent(20)) {
            ShipmentId second = shipment(document, 2);
            story.then(3, new DispatchShipment(first, Evidence.NONE))
                    .then(chance.between(1, WHILE), new VoidShipment(first, "the wrong van"))
                    .then(WHILE, packed(second, order, item, kept, units));
            followed(story, second);
        } else {
            followed(story, first);
        }
        return story.anyway(WHILE, new CancelOrder(order, "did not leave"));
    }

    private static ShipmentId shipment(String document, int number) {
        return new ShipmentId(
                OwnerId.HOUSE, new ShipmentNumber("%s-%d".formatted(document, number)));
    }

    private static AllocateStock reserved(
            StockItemId item, AllocationId kept, String cart, ChannelCode channel, int units) {
        return new AllocateStock(
                item,
                kept,
                new Demand(Demand.Kind.CHECKOUT, cart, 1),
                channel,
                Rank.unplaced(1),
                units,
                Instant.now()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .plus(MINUTES_OF_CHECKOUT, ChronoUnit.MINUTES),
                null,
                Evidence.NONE);
    }

    private static PlaceOrder placed(
            OrderId order, StockItemId item, ChannelCode channel, int units) {
        return new PlaceOrder(
                order,
                channel,
                Rank.USUAL_PRIORITY,
                null,
                Handling.RELEASE_WHEN_ALLOCATED,
                List.of(new OrderLine(1, item.sku(), units, null)),
                List.of(),
                null,
                null,
                new OrderTerms(FillPolicy.PARTIAL, null, order.number().value(), List.of()),
                Evidence.NONE);
    }

    private CreateShipment packed(
            ShipmentId shipment, OrderId order, StockItemId item, AllocationId what, int units) {
        return new CreateShipment(
                shipment,
                order,
                item.location(),
                chance.percent(80) ? World.CARRIER : null,
                chance.percent(50) ? "usual" : null,
                List.of(
                        new ShipmentPackage(
                                "P-1",
                                List.of(new AllocatedUnits(what, units)),
                                900L,
                                null,
                                null,
                                null)),
                Evidence.NONE);
    }

    /** From the label to the door or back; the carrier says some of it twice, or too late. */
    private void followed(Story story, ShipmentId shipment) {
        story.then(2, new AttachLabel(shipment, "L-1", "1Z-" + name))
                .anyway(2, new DispatchShipment(shipment, Evidence.NONE));
        for (int event = 0; event < NEWS.size(); event++) {
            if (chance.percent(60)) {
                story.anyway(chance.between(1, 8), told(shipment, NEWS.get(event), event));
            }
        }
        story.anyway(
                chance.between(1, 20),
                told(
                        shipment,
                        chance.percent(90) ? TrackingStatus.DELIVERED : TrackingStatus.RETURNED,
                        NEWS.size()));
        if (chance.percent(30)) {
            story.anyway(4, told(shipment, TrackingStatus.ACCEPTED, 0));
        }
        if (chance.percent(10)) {
            story.anyway(4, new VoidShipment(shipment, "too late"));
        }
    }

    private static ReportTracking told(ShipmentId shipment, TrackingStatus status, int event) {
        return new ReportTracking(shipment, status, null, "York", "E-" + event, Evidence.NONE);
    }
}
