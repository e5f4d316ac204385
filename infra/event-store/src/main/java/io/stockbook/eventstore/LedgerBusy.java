package io.stockbook.eventstore;

/** More commands are waiting than the ledger lets wait; this one was not taken, send it later. */
public final class LedgerBusy extends RuntimeException {

    LedgerBusy(int waiting) {
        super("%d commands are waiting already; send this one again later".formatted(waiting));
    }
}
