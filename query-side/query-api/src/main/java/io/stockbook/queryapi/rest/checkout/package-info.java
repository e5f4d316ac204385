/** Questions about what is kept for customers who have not ordered yet. */
@NullMarked
package io.stockbook.queryapi.rest.checkout;

import org.jspecify.annotations.NullMarked;
