package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.RecordTracking;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.sagas.ledger.OrderSeen;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the floor says of an order, by what the order takes for its own at that moment. */
final class InterleavedFloor {

    private static final Evidence NOTHING = Evidence.NONE;

    private final Random random;
    private final SmallLedger ledger;
    private final List<Command> delivered = new ArrayList<>();

    InterleavedFloor(Random random, SmallLedger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    Command progress(OrderId order) {
        return switch (random.nextInt(6)) {
            case 0 -> new ReleaseOrder(order);
            case 1 ->
                    new PickLine(
                            order,
                            1,
                            one(RandomPeople.SKUS),
                            1L + random.nextInt(4),
                            null,
                            NOTHING);
            case 2, 3 -> new ConfirmPick(order, List.of(), NOTHING);
            default -> new ConfirmShipment(order, List.of(), null, NOTHING);
        };
    }

    /** Something about an allocation that the order counts on. */
    Command unit(OrderId order) {
        OrderSeen seen = ledger.order(order);
        if (seen.allocations().isEmpty()) {
            return new ConfirmPick(order, List.of(), NOTHING);
        }
        AllocationId allocation = one(seen.allocations());
        long units = 1L + random.nextInt(2);
        return switch (random.nextInt(4)) {
            case 0 -> new TakeBackPick(order, allocation, units, NOTHING);
            case 1 -> new ShortPick(order, allocation, units, NOTHING);
            case 2 ->
                    new RejectPickedUnits(
                            order, allocation, units, Status.DAMAGED, ReasonCode.DAMAGE, NOTHING);
            default -> shipping(order, allocation, Math.max(1, seen.picked(allocation)));
        };
    }

    private Command shipping(OrderId order, AllocationId allocation, long units) {
        String shipment = "S-" + (delivered.size() + 1);
        delivered.add(
                new RecordTracking(
                        order,
                        new ShipmentTracking(
                                shipment, "dpd", null, TrackingStatus.DELIVERED, null)));
        return new ShipUnits(
                order, List.of(new AllocatedUnits(allocation, units)), shipment, NOTHING);
    }

    /** Whatever left comes to its door. */
    List<Command> delivered() {
        return delivered;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
