package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.TrackingStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shipments whose way is followed, from the dock to the door. */
final class Shipments {

    private Shipments() {}

    /** Exactly the named units, and only what was picked of them. */
    static Decision<OrderEvent> ship(Order order, OrderCommand.ShipUnits told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        if (order.shipments().containsKey(told.shipment())) {
            return Decision.refused(
                    ALREADY_EXISTS,
                    "shipment %s of %s has left already"
                            .formatted(told.shipment(), refusals.name()));
        }
        for (AllocatedUnits units : told.units()) {
            Promise promise = order.promises().find(units.allocation()).orElse(null);
            if (promise == null) {
                return refusals.unknown(units.allocation(), EnumSet.of(Step.PICKED));
            }
            if (units.quantity() > promise.picked()) {
                return refusals.notEnough(
                        "picked units of " + units.allocation(),
                        promise.picked(),
                        units.quantity());
            }
        }
        return order.blocks().isEmpty()
                ? Decision.accepted(
                        new OrderEvent.UnitsShipped(told.units(), told.shipment(), told.evidence()))
                : refusals.blocked();
    }

    static Decision<OrderEvent> takeBack(Order order, OrderCommand.TakeBackShipment told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        OrderShipment shipment = order.shipments().get(told.shipment());
        if (shipment == null) {
            return unknown(refusals, told.shipment());
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
