package io.stockbook.application.chance;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentPackage;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jooq.Record;

/** What the floor and the carriers do next with the units that they know of. */
final class RandomFloor {

    private final Random random;
    private final Desk desk;
    private int packed;

    RandomFloor(Random random, Desk desk) {
        this.random = random;
        this.desk = desk;
    }

    /** Something about an allocation that the floor knows of. */
    Optional<Command> unit() {
        return promise("true")
                .map(
                        row -> {
                            OrderId order = RandomDay.order(row.get("number", String.class));
                            AllocationId allocation = allocation(row);
                            int units = 1 + random.nextInt(2);
                            return switch (random.nextInt(3)) {
                                case 0 -> new ShortPick(order, allocation, units, Evidence.NONE);
                                case 1 -> new TakeBackPick(order, allocation, units, Evidence.NONE);
                                default ->
                                        new RejectPickedUnits(
                                                order,
                                                allocation,
                                                units,
                                                Status.DAMAGED,
                                                ReasonCode.DAMAGE,
                                                Evidence.NONE);
                            };
                        });
    }

    Optional<Command> shipment() {
        List<String> open =
                desk.names(
                        "SELECT number FROM read.shipments_header"
                                + " WHERE state IN ('CREATED', 'DISPATCHED', 'ACCEPTED')");
        if (!open.isEmpty() && random.nextInt(3) > 0) {
            ShipmentId shipment = shipment(one(open));
            return Optional.of(
                    switch (random.nextInt(5)) {
                        case 0 -> new VoidShipment(shipment, "the wrong van");
                        case 1 -> told(shipment, TrackingStatus.ACCEPTED);
                        case 2 -> told(shipment, TrackingStatus.DELIVERED);
                        default -> new DispatchShipment(shipment, Evidence.NONE);
                    });
        }
        packed++;
        return promise("picked > 0")
                .map(
                        row ->
                                new CreateShipment(
                                        shipment("S-" + packed),
                                        RandomDay.order(row.get("number", String.class)),
                                        new LocationId(row.get("location", String.class)),
                                        null,
                                        null,
                                        List.of(
                                                new ShipmentPackage(
                                                        "P-1",
                                                        List.of(
                                                                new AllocatedUnits(
                                                                        allocation(row),
                                                                        row.get(
                                                                                "picked",
                                                                                long.class))),
                                                        null,
                                                        null,
                                                        null,
                                                        null)),
                                        Evidence.NONE));
    }

    static ShipmentId shipment(String number) {
        return new ShipmentId(OwnerId.HOUSE, new ShipmentNumber(number));
    }

    static Command told(ShipmentId shipment, TrackingStatus status) {
        return new ReportTracking(shipment, status, null, null, null, Evidence.NONE);
    }

    private Optional<Record> promise(String such) {
        List<Record> rows =
                desk.look(
                        "SELECT * FROM read.orders_promise WHERE %s ORDER BY number, allocation"
                                .formatted(such));
        return rows.isEmpty() ? Optional.empty() : Optional.of(one(rows));
    }

    private static AllocationId allocation(Record row) {
        return new AllocationId(row.get("allocation", UUID.class));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
