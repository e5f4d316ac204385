package io.stockbook.domain.order;

import io.stockbook.messages.order.LineAllocation;
import java.util.Optional;

/**
 * One allocation and how far its units have come.
 *
 * @param released true once it was handed to the floor
 * @param picked units taken from their place and not shipped
 * @param shipped units that are gone to the customer
 */
public record Promise(LineAllocation allocation, boolean released, long picked, long shipped) {

    static Promise made(LineAllocation allocation) {
        return new Promise(allocation, false, 0, 0);
    }

    int line() {
        return allocation.line();
    }

    /** Units that are still in their place. */
    long open() {
        return allocation.quantity() - picked - shipped;
    }

    /** The units that stand at this step. */
    long units(Step step) {
        return switch (step) {
            case ALLOCATED -> released ? 0 : open();
            case RELEASED -> released ? open() : 0;
            case PICKED -> picked;
            case SHIPPED -> shipped;
        };
    }

    /** As it was recorded anew; what was picked or has shipped did so, whatever is recorded. */
    Promise recorded(LineAllocation now) {
        return new Promise(
                withUnits(now, Math.max(now.quantity(), picked + shipped)),
                released,
                picked,
                shipped);
    }

    Promise handedOver() {
        return new Promise(allocation, true, picked, shipped);
    }

    /** With so many more (or fewer) units picked and shipped. */
    Promise moved(long pickedChange, long shippedChange) {
        return new Promise(allocation, released, picked + pickedChange, shipped + shippedChange);
    }

    /** Without so many units that are still in their place; empty when those were all of it. */
    Optional<Promise> less(long units) {
        return units == allocation.quantity()
                ? Optional.empty()
                : Optional.of(
                        new Promise(
                                withUnits(allocation, allocation.quantity() - units),
                                released,
                                picked,
                                shipped));
    }

    /** Only what has shipped is left of it, if anything, and what is picked is to be put back. */
    Optional<Promise> onlyShipped() {
        return shipped == 0
                ? Optional.empty()
                : Optional.of(new Promise(withUnits(allocation, shipped), false, 0, shipped));
    }

    private static LineAllocation withUnits(LineAllocation allocation, long units) {
        return new LineAllocation(
                allocation.allocation(), allocation.line(), allocation.location(), units);
    }
}
