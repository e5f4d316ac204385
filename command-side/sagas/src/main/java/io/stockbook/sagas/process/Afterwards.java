package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import io.stockbook.messages.stock.StockEvent.ShipmentReversed;
import io.stockbook.messages.stock.StockEvent.StockAllocated;

/** What stock items still say of an order that has ended: it keeps nothing that comes late. */
final class Afterwards {

    private Afterwards() {}

    static void tell(Course course, RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockAllocated it -> giveBack(course, recorded, it.allocation());
            case ReservationConsumed it -> giveBack(course, recorded, it.allocation());
            case ShipmentReversed it -> cameBack(course, recorded, it);
            default -> {}
        }
    }

    /** All that is open of it: nobody picks for this order any more, so the units would leak. */
    private static void giveBack(Course course, RecordedEvent recorded, AllocationId allocation) {
        course.send(
                course.next(),
                new FreeAllocation(
                        StockItemId.parse(recorded.stream()),
                        allocation,
                        null,
                        FreeReason.CANCELLED,
                        course.state().placed().behind()));
    }

    private static void cameBack(Course course, RecordedEvent recorded, ShipmentReversed it) {
        course.open(
                ExceptionType.STEP_REFUSED,
                it.demand().document(),
                "%d shipped units of %s came back to order %s, which has ended"
                        .formatted(it.quantity(), recorded.stream(), it.demand().document()));
    }
}
