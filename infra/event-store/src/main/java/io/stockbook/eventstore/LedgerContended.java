package io.stockbook.eventstore;

/** Others kept moving a stream while a command was decided on it; it may be sent again. */
public final class LedgerContended extends RuntimeException {

    LedgerContended(String stream, int attempts) {
        super("%s moved each of the %d times it was decided on".formatted(stream, attempts));
    }
}
