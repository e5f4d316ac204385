/** The words of the checkout: what a shop has kept for a customer who has not ordered yet. */
@NullMarked
package io.stockbook.messages.checkout;

import org.jspecify.annotations.NullMarked;
