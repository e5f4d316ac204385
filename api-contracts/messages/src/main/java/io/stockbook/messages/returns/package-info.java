/** The words of the return: what a customer sends back, what becomes of it, what is refunded. */
@NullMarked
package io.stockbook.messages.returns;

import org.jspecify.annotations.NullMarked;
