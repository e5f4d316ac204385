package io.stockbook.domain.order;

import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.TrackingStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment of the order whose way is followed.
 *
 * @param units what is in it
 * @param status how far its carrier has brought it, or null before the carrier has it
 */
public record OrderShipment(List<AllocatedUnits> units, @Nullable TrackingStatus status) {

    /** Keeps the list as it is. */
    public OrderShipment {
        units = List.copyOf(units);
    }

    OrderShipment at(TrackingStatus now) {
        return new OrderShipment(units, now);
    }

    /** True when it has come that far already. */
    boolean hasReached(TrackingStatus other) {
        if (status == null || status.ended()) {
            return status != null;
        }
        boolean goesOn = status == TrackingStatus.EXCEPTION && other == TrackingStatus.IN_TRANSIT;
        return !goesOn && status.compareTo(other) >= 0;
    }

    boolean delivered() {
        return status == TrackingStatus.DELIVERED;
    }
}
