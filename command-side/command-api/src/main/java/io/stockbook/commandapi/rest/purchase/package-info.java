/** Commands to a purchase order. */
@NullMarked
package io.stockbook.commandapi.rest.purchase;

import org.jspecify.annotations.NullMarked;
