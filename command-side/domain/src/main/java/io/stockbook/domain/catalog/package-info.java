/** How a catalog item decides: the SKU master and by which codes others know a SKU. */
@NullMarked
package io.stockbook.domain.catalog;

import org.jspecify.annotations.NullMarked;
