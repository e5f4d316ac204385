package io.stockbook.messages.checkout;

import io.stockbook.messages.id.CheckoutId;
import java.util.List;

/**
 * What is kept for a checkout, as its last call left it and as far as the ledger is heard of since.
 *
 * @param version how often its calls have changed it
 * @param kept by line
 * @param position everything that happened to it up to here is in it, and whatever its calls did
 * @param ageMillis how long the first event after that has been recorded; 0 when there is none
 */
public record KeptCheckout(
        CheckoutId checkout,
        long version,
        CheckoutState state,
        List<KeptUnits> kept,
        long position,
        long ageMillis) {

    /** Keeps the list as it is. */
    public KeptCheckout {
        kept = List.copyOf(kept);
    }
}
