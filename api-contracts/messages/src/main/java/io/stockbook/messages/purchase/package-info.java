/** The words of the purchase order: goods that are bought, announced, received and sent back. */
@NullMarked
package io.stockbook.messages.purchase;

import org.jspecify.annotations.NullMarked;
