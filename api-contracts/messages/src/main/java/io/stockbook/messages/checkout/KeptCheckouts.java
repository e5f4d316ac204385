package io.stockbook.messages.checkout;

import io.stockbook.messages.id.CheckoutId;
import java.util.Optional;

/** Whoever knows what is kept for checkouts. */
@FunctionalInterface
public interface KeptCheckouts {

    /** What is kept for this one; empty when nothing ever was, or it is long over. */
    Optional<KeptCheckout> of(CheckoutId checkout);
}
