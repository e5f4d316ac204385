/** What a shop has kept for a customer who has not ordered yet. */
@NullMarked
package io.stockbook.commandapi.rest.checkout;

import org.jspecify.annotations.NullMarked;
