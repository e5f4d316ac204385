package io.stockbook.connectors.sending;

import java.time.Duration;

/** Knows whether everything that follows from what was sent has happened. */
public interface Settlement {

    /**
     * Waits at most this long; true as soon as no process waits for anything: every event so far
     * has reached the processes, none of their commands is unsent, all orders have ended.
     */
    boolean await(Duration atMost) throws InterruptedException;

    /** How many orders have not ended yet, as far as is known. */
    long openOrders();

    /** The position of the ledger's last event. */
    long events();
}
