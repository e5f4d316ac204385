/** How a shipment decides: packed, labelled, handed over, and brought to its door or back. */
@NullMarked
package io.stockbook.domain.shipment;

import org.jspecify.annotations.NullMarked;
