package io.stockbook.domain.shipment;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_SHIPMENT;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentEvent;

/** The sentences in which a shipment says no to one command. */
record Refusals(Shipment shipment, ShipmentCommand command) {

    private String name() {
        return "shipment " + command.shipment().number();
    }

    Decision<ShipmentEvent> unknown() {
        return Decision.refused(UNKNOWN_SHIPMENT, "there is no " + name());
    }

    Decision<ShipmentEvent> createdAlready() {
        return Decision.refused(
                ALREADY_EXISTS, "%s exists already and is %s".formatted(name(), words()));
    }

    Decision<ShipmentEvent> keepsItsLabel() {
        return Decision.refused(
                WRONG_STATE, "%s is %s and gets no other label".formatted(name(), words()));
    }

    Decision<ShipmentEvent> isVoid() {
        return Decision.refused(WRONG_STATE, name() + " is void and goes nowhere");
    }

    Decision<ShipmentEvent> tooLate() {
        return Decision.refused(
                WRONG_STATE, "%s is %s and cannot be made void".formatted(name(), words()));
    }

    private String words() {
        return switch (shipment.stage()) {
            case UNKNOWN -> "unknown";
            case CREATED -> "not dispatched yet";
            case DISPATCHED -> shipment.way().words("dispatched");
            case VOID -> "void";
        };
    }
}
