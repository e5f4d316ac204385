package io.stockbook.connectors.reconciliation;

import java.time.Instant;

/** A number that a channel was told of a SKU. */
record ToldNumber(long cursor, long ats, Instant toldAt) {

    /** Before anything was told. */
    static final ToldNumber NONE = new ToldNumber(0, 0, Instant.EPOCH);
}
