/** The view of purchase orders. */
@NullMarked
package io.stockbook.projectors.purchases;

import org.jspecify.annotations.NullMarked;
