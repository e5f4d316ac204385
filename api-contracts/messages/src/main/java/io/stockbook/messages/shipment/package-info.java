/** The words of the shipment: packages on their way, and what their carrier says of them. */
@NullMarked
package io.stockbook.messages.shipment;

import org.jspecify.annotations.NullMarked;
