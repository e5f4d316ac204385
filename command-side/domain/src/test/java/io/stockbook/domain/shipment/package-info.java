/** The shipment told in facts. */
@NullMarked
package io.stockbook.domain.shipment;

import org.jspecify.annotations.NullMarked;
