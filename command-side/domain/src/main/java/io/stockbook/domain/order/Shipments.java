package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.TrackingStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shipments whose way is followed, from the dock to the door. */
final class Shipments {

    private Shipments() {}

    /** Exactly the named units, and only what was picked of them. */
    static Decision<OrderEvent> ship(Order order, OrderCommand.ShipUnits told) {
        Refusals refusals = new Refusals(order, told);
        if (order.shipments().containsKey(told.shipment())) {
            return Decision.refused(
                    ALREADY_EXISTS,
                    "shipment %s of %s has left already"
                            .formatted(told.shipment(), refusals.name()));
        }
        List<AllocationId> named = told.units().stream().map(AllocatedUnits::allocation).toList();
        Optional<Decision<OrderEvent>> no = refusals.untouchable(named, Step.PICKED);
        if (no.isPresent()) {
            return no.get();
        }
        if (!order.blocks().isEmpty()) {
            return refusals.blocked();
        }
        return tooMany(order, told, refusals)
                .orElseGet(
                        () ->
                                Decision.accepted(
                                        new OrderEvent.UnitsShipped(
                                                told.units(), told.shipment(), told.evidence())));
    }

    private static Optional<Decision<OrderEvent>> tooMany(
            Order order, OrderCommand.ShipUnits told, Refusals refusals) {
        for (AllocatedUnits units : told.units()) {
            long picked = order.promises().find(units.allocation()).orElseThrow().picked();
            if (units.quantity() > picked) {
                return Optional.of(
                        refusals.notEnough(
                                "picked units of " + units.allocation(), picked, units.quantity()));
            }
        }
        return Optional.empty();
    }

    static Decision<OrderEvent> takeBack(Order order, OrderCommand.TakeBackShipment told) {
        Refusals refusals = new Refusals(order, told);
        OrderShipment shipment = order.shipments().get(told.shipment());
        if (shipment == null) {
            return order.stage() == Stage.UNPLACED
                    ? refusals.stage()
                    : unknown(refusals, told.shipment());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        return shipment.status() == null
                ? Decision.accepted(
                        new OrderEvent.ShipmentTakenBack(
                                shipment.units(), told.shipment(), told.evidence()))
                : Decision.refused(
                        WRONG_STATE,
                        "shipment %s of %s is with its carrier: %s"
                                .formatted(told.shipment(), refusals.name(), shipment.status()));
    }

    /** What is late or said again changes nothing. */
    static Decision<OrderEvent> track(Order order, OrderCommand.RecordTracking told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() == Stage.UNPLACED) {
            return refusals.stage();
        }
        String number = told.tracking().shipment();
        TrackingStatus status = told.tracking().status();
        @Nullable OrderShipment shipment = order.shipments().get(number);
        if (order.stage() == Stage.DELIVERED || (shipment != null && shipment.hasReached(status))) {
            return Decision.unchanged();
        }
        if (shipment == null) {
            return unknown(refusals, number);
        }
        OrderEvent recorded = new OrderEvent.TrackingRecorded(told.tracking());
        Map<String, OrderShipment> after = new HashMap<>(order.shipments());
        after.put(number, shipment.at(status));
        return order.stage() == Stage.CLOSED && allDelivered(after)
                ? Decision.accepted(List.of(recorded, new OrderEvent.OrderDelivered()))
                : Decision.accepted(recorded);
    }

    static boolean allDelivered(Map<String, OrderShipment> shipments) {
        return !shipments.isEmpty()
                && shipments.values().stream().allMatch(OrderShipment::delivered);
    }

    private static Decision<OrderEvent> unknown(Refusals refusals, String shipment) {
        return Decision.refused(
                UNKNOWN_SHIPMENT,
                "%s has no shipment %s on its way".formatted(refusals.name(), shipment));
    }
}
