package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.StockItemId;
import java.time.Instant;

/** A moment at which something has to be looked at, unless it is dropped before. */
public sealed interface Deadline {

    /** The stream it is about. */
    String process();

    /** Tells it from the other deadlines of its stream: set again, it replaces the one before. */
    String name();

    /** When it is due. */
    Instant dueAt();

    /** The moment after which a reservation is nobody's any more. */
    record Expiry(StockItemId item, AllocationId allocation, Instant dueAt) implements Deadline {
        @Override
        public String process() {
            return item.key();
        }

        @Override
        public String name() {
            return allocation.toString();
        }
    }

    /**
     * The moment until which a carrier has to say something of a shipment.
     *
     * @param since the shipment's version at the last news
     * @param hours how long the carrier may be silent
     */
    record Silence(ShipmentId shipment, long since, int hours, Instant dueAt) implements Deadline {

        /** A shipment has one of these at most. */
        public static final String NAME = "silence";

        @Override
        public String process() {
            return shipment.key();
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The moment at which an order that ships complete has waited for all of it long enough. */
    record LongestWait(OrderId order, Instant dueAt) implements Deadline {

        /** An order has one of these at most. */
        public static final String NAME = "longest wait";

        @Override
        public String process() {
            return order.key();
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The moment at which an order that is still blocked loses its stock. */
    record Lapse(OrderId order, Instant dueAt) implements Deadline {

        /** An order has one of these at most. */
        public static final String NAME = "lapse";

        @Override
        public String process() {
            return order.key();
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
