/** The words of work orders: goods that are made into other goods at one location. */
@NullMarked
package io.stockbook.messages.work;

import org.jspecify.annotations.NullMarked;
