/** Commands to the SKU master. */
@NullMarked
package io.stockbook.commandapi.rest.catalog;

import org.jspecify.annotations.NullMarked;
