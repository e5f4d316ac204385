/** Commands to a stock item: one endpoint one file, all below {@link StockItemPath}. */
@NullMarked
package io.stockbook.commandapi.rest.stock;

import org.jspecify.annotations.NullMarked;
