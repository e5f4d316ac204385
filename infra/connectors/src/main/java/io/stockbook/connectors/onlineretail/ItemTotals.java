package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;

/**
 * What the movements of one stock code add up to, over all its locations.
 *
 * @param receipts units in from the supplier, those sent back deducted
 * @param onHand units in the six inside balances
 */
record ItemTotals(Totals totals, long receipts, long onHand) {

    static final ItemTotals NONE = new ItemTotals(Totals.NONE, 0, 0);

    ItemTotals plus(Movement movement) {
        Status from = movement.from();
        Status to = movement.to();
        long units = movement.quantity();
        long in = (to.inside() ? units : 0) - (from.inside() ? units : 0);
        return new ItemTotals(
                totals.plus(edge(from, to, units)),
                receipts - movement.effectOn(Status.SUPPLIER),
                onHand + in);
    }

    /** A reversed shipment, CUSTOMER to PICKED, is not a return: it takes a shipment back. */
    private static Totals edge(Status from, Status to, long units) {
        if (to == Status.CUSTOMER) {
            return Totals.of(RowClass.SHIPPED, units);
        }
        if (from == Status.CUSTOMER) {
            return to == Status.PICKED
                    ? Totals.of(RowClass.SHIPPED, -units)
                    : Totals.of(RowClass.RETURNED, units);
        }
        if (to == Status.SHRINKAGE) {
            return Totals.of(RowClass.LOST, units);
        }
        return from == Status.SHRINKAGE ? Totals.of(RowClass.FOUND, units) : Totals.NONE;
    }

    /** True when what came and went explains what is there. */
    boolean balances() {
        return onHand
                == receipts - totals.shipped() + totals.returned() - totals.lost() + totals.found();
    }

    ItemTotals plus(ItemTotals more) {
        return new ItemTotals(
                totals.plus(more.totals), receipts + more.receipts, onHand + more.onHand);
    }
}
