package io.stockbook.connectors.sending;

import io.stockbook.messages.id.OwnerId;
import java.time.Duration;

/** Knows whether everything that follows by itself from what was sent has happened. */
public interface Settlement {

    /**
     * Waits at most this long; true as soon as the processes are at rest: every event so far has
     * reached them, and none of their commands is unsent or unanswered.
     */
    boolean await(Duration atMost) throws InterruptedException;

    /**
     * The same of what follows from the events of one owner: others may go on trading.
     *
     * @return true as soon as every event so far has reached all processors, and nothing that is
     *     this owner's happened since, or is to be sent or told
     */
    boolean await(OwnerId owner, Duration atMost) throws InterruptedException;

    /** How many orders have not ended yet, as far as is known. */
    long openOrders();

    /** The position of the ledger's last event. */
    long events();
}
