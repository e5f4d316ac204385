/** The words of transfers: goods on their way from one location to another of the same owner. */
@NullMarked
package io.stockbook.messages.transfer;

import org.jspecify.annotations.NullMarked;
