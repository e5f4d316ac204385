/** Questions about stock: what stands where, and how it came there. */
@NullMarked
package io.stockbook.queryapi.rest.stock;

import org.jspecify.annotations.NullMarked;
