package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/** One line of a work order as its view has it, whichever side it stands on. */
record WorkLine(
        int line,
        boolean input,
        String sku,
        Status status,
        @Nullable String lot,
        @Nullable Long share,
        long planned,
        long promised,
        long lacking,
        long offShelf,
        long consumed,
        long unused,
        ReceivedUnits produced,
        long spoiled) {

    /** What went in of an input and was neither brought back nor spoiled. */
    long in() {
        return consumed - unused - spoiled;
    }

    /** What came out of an output, or to nothing. */
    long out() {
        return produced.total() + spoiled;
    }
}
