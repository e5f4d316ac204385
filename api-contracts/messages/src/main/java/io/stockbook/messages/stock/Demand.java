package io.stockbook.messages.stock;

/**
 * What units are promised to: one line of a document of the stock item's owner.
 *
 * @param document its number: an order number, a transfer, a work order, a checkout
 * @param line its line, from 1
 */
public record Demand(Kind kind, String document, int line) {

    /** What kind of document asks. */
    public enum Kind {
        /** A checkout not yet placed: its allocation is a reservation. */
        CHECKOUT,
        ORDER,
        TRANSFER,
        WORK_ORDER
    }

    /** A line of an order. */
    public static Demand orderLine(String number, int line) {
        return new Demand(Kind.ORDER, number, line);
    }
}
