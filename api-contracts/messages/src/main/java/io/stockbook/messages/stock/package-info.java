/** The words of the stock item: one SKU of one owner at one location. */
@NullMarked
package io.stockbook.messages.stock;

import org.jspecify.annotations.NullMarked;
