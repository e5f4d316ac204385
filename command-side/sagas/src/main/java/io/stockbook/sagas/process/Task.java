package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
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

    static Task unship(long units, @Nullable String shipment, Evidence evidence) {
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

    /** What the stock item was asked to do, or null when it was something else. */
    static @Nullable Task of(StockCommand asked) {
        return switch (asked) {
            case StockCommand.PickStock it -> pick(it.quantity(), it.evidence());
            case StockCommand.ShipStock it -> ship(it.quantity(), it.shipment(), it.evidence());
            case StockCommand.ReverseShipment it ->
                    unship(it.quantity(), it.corrects(), it.evidence());
            case StockCommand.ShortAllocation it -> shorten(it.quantity(), it.evidence());
            case StockCommand.ReversePick it -> reverse(it.quantity(), it.evidence());
            case StockCommand.RejectPick it ->
                    reject(it.quantity(), it.to(), it.reason(), it.evidence());
            case StockCommand.FreeAllocation it -> free(it.quantity(), it.reason());
            case StockCommand _ -> null;
        };
    }

    /** Units that are off their place for it, by the order's word; fewer when it puts some back. */
    long takes() {
        return units == null
                ? 0
                : switch (step) {
                    case PICK -> units;
                    case REVERSE, REJECT -> -units;
                    case SHIP, UNSHIP, SHORT, FREE -> 0;
                };
    }

    /** False when only the part can say how many units it picks or puts back. */
    boolean countsUnits() {
        return units != null || step == PartStep.SHIP;
    }

    /** For as many units as are there; null when none is. */
    @Nullable Task within(Part part) {
        return within(
                switch (step) {
                    case PICK, FREE, SHORT -> part.open();
                    case SHIP, REVERSE, REJECT -> part.picked();
                    case UNSHIP -> part.shipped();
                });
    }

    /** For so many units at most; null when that is none. */
    @Nullable Task within(long there) {
        if (there == 0) {
            return null;
        }
        return units == null || units <= there
                ? this
                : new Task(step, there, shipment, to, reason, why, evidence);
    }
}
