/** Questions about purchase orders. */
@NullMarked
package io.stockbook.queryapi.rest.purchase;

import org.jspecify.annotations.NullMarked;
