/** The words of the catalog item: the SKU master of one owner. */
@NullMarked
package io.stockbook.messages.catalog;

import org.jspecify.annotations.NullMarked;
