package io.stockbook.connectors.simulation;

import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;

/** An order, and what will become of it. */
record PlannedOrder(PlaceOrder placing, Fate fate) {

    /** What becomes of an order. */
    enum Fate {
        /** It left long ago. */
        LEFT(Handling.ALREADY_SHIPPED),
        /** The floor picks it in the evening and ships it the next morning. */
        FLOOR(Handling.RELEASE_WHEN_ALLOCATED),
        /** Somebody releases it in the evening; the floor picks it a day later. */
        DESK(Handling.MANUAL),
        /** The customer thinks again. */
        CANCELLED(Handling.MANUAL);

        private final Handling handling;

        Fate(Handling handling) {
            this.handling = handling;
        }

        Handling handling() {
            return handling;
        }

        /** By hundredths of all orders. */
        static Fate of(int percent) {
            if (percent < 55) {
                return FLOOR;
            }
            if (percent < 80) {
                return LEFT;
            }
            return percent < 95 ? DESK : CANCELLED;
        }
    }

    String number() {
        return placing.order().number().value();
    }
}
