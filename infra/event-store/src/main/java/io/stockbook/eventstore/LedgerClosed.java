package io.stockbook.eventstore;

/** This process is ending and takes no more commands; send it again to the next one. */
public final class LedgerClosed extends RuntimeException {

    LedgerClosed() {
        super("the ledger is closing and takes no more commands");
    }
}
