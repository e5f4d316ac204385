package io.stockbook.projectors.balance;

import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;

/** The six balances that make up what is on hand at one stock item. */
public record Balance(
        long available, long allocated, long picked, long held, long damaged, long inspection) {

    /** Nothing here. */
    public static final Balance EMPTY = new Balance(0, 0, 0, 0, 0, 0);

    /** The balances after a movement. */
    public Balance after(Movement movement) {
        return new Balance(
                available + movement.effectOn(Status.AVAILABLE),
                allocated + movement.effectOn(Status.ALLOCATED),
                picked + movement.effectOn(Status.PICKED),
                held + movement.effectOn(Status.HELD),
                damaged + movement.effectOn(Status.DAMAGED),
                inspection + movement.effectOn(Status.INSPECTION));
    }

    /** Everything physically here. */
    public long onHand() {
        return available + allocated + picked + held + damaged + inspection;
    }

    /**
     * The balance of a status inside.
     *
     * @throws IllegalArgumentException for an edge, which has no balance at one stock item
     */
    public long of(Status status) {
        return switch (status) {
            case AVAILABLE -> available;
            case ALLOCATED -> allocated;
            case PICKED -> picked;
            case HELD -> held;
            case DAMAGED -> damaged;
            case INSPECTION -> inspection;
            case SUPPLIER, CUSTOMER, TRANSIT, SHRINKAGE, SCRAP, CONVERSION, OPENING ->
                    throw new IllegalArgumentException(status + " is an edge");
        };
    }
}
