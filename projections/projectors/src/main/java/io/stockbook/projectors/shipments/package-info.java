/** Where each shipment is, what is in it, and how it came there. */
@NullMarked
package io.stockbook.projectors.shipments;

import org.jspecify.annotations.NullMarked;
