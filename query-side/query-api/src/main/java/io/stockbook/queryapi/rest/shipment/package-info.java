/** Questions about shipments. */
@NullMarked
package io.stockbook.queryapi.rest.shipment;

import org.jspecify.annotations.NullMarked;
