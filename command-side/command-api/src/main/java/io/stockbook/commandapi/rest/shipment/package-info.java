/** Commands to a shipment. */
@NullMarked
package io.stockbook.commandapi.rest.shipment;

import org.jspecify.annotations.NullMarked;
