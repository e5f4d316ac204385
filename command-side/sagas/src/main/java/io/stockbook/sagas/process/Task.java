package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a stock item is to do with an allocation.
 *
 * @param units how many, or null for all that are there by then
 * @param shipment that the units leave in, or did
 * @param to where rejected units go
 * @param reason why they are rejected
 * @param why they are freed
 * @param evidence of it, or null for the order's own
 */
public record Task(
        PartStep step,
        @Nullable Long units,
        @Nullable String shipment,
        @Nullable Status to,
        @Nullable ReasonCode reason,
        @Nullable FreeReason why,
        @Nullable Evidence evidence) {

    static Task pick(@Nullable Long units, @Nullable Evidence evidence) {
        return new Task(PartStep.PICK, units, null, null, null, null, evidence);
    }

    static Task ship(@Nullable Long units, @Nullable String shipment, @Nullable Evidence evidence) {
        return new Task(PartStep.SHIP, units, shipment, null, null, null, evidence);
    }

    static Task unship(long units, String shipment, Evidence evidence) {
        return new Task(PartStep.UNSHIP, units, shipment, null, null, null, evidence);
    }

    static Task shorten(long units, Evidence evidence) {
        return new Task(PartStep.SHORT, units, null, null, null, null, evidence);
    }

    static Task reverse(@Nullable Long units, Evidence evidence) {
        return new Task(PartStep.REVERSE, units, null, null, null, null, evidence);
    }

    static Task reject(long units, Status to, ReasonCode reason, Evidence evidence) {
        return new Task(PartStep.REJECT, units, null, to, reason, null, evidence);
    }

    static Task free(@Nullable Long units, FreeReason why) {
        return new Task(PartStep.FREE, units, null, null, null, why, Evidence.NONE);
    }

    /** False when it means all that is there, and nothing is. */
    boolean hasUnitsIn(Part part) {
        return units != null
                || switch (step) {
                    case PICK, FREE, SHORT -> part.open() > 0;
                    case SHIP, REVERSE, REJECT -> part.picked() > 0;
                    case UNSHIP -> part.shipped() > 0;
                };
    }
}
