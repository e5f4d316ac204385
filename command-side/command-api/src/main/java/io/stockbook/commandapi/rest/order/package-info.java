/** Commands to an order. */
@NullMarked
package io.stockbook.commandapi.rest.order;

import org.jspecify.annotations.NullMarked;
