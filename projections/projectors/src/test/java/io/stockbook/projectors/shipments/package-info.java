/** Shipments against a plain fold. */
@NullMarked
package io.stockbook.projectors.shipments;

import org.jspecify.annotations.NullMarked;
