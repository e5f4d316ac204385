package io.stockbook.sagas.process;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;

/**
 * Units of one SKU that a document lets a stock item expect.
 *
 * @param expected as many as were ordered, or left for it
 * @param came units of them that the stock item has booked, or that nobody expects any more
 */
public record Incoming(StockItemId item, long expected, long came, Stage stage) {

    /**
     * What lets them be expected.
     *
     * @param document its key: a purchase order's or a transfer's
     * @param asked true of a draft that was asked for under this number: somebody else's document
     *     may have it
     */
    public record Key(String document, Sku sku, boolean asked) {

        /** What is there under that number. */
        public static Key of(String document, Sku sku) {
            return new Key(document, sku, false);
        }
    }

    /** How sure it is that they come. */
    public enum Stage {
        /** A draft was asked for and is not there yet. */
        ASKED,
        /** A draft under the number of one that is asked for; nobody has approved it. */
        DRAFT,
        /** Ordered, or drafted by a person. */
        ORDERED,
        /** Nothing more is to come than what came already, and is about to be booked. */
        CLOSED,
        /** On its way from another location. */
        TRANSIT
    }

    /** Units that are still to be booked. */
    public long open() {
        return Math.max(0, expected - came);
    }

    boolean isOver() {
        return open() == 0 && (stage == Stage.CLOSED || stage == Stage.TRANSIT);
    }

    Incoming more(long units) {
        return new Incoming(item, expected + units, came, stage);
    }

    Incoming booked(long units) {
        return new Incoming(item, expected, came + units, stage);
    }

    Incoming at(Stage now) {
        return new Incoming(item, expected, came, now);
    }
}
