/** How a return decides: what may come back, what did, what becomes of it and what is refunded. */
@NullMarked
package io.stockbook.domain.returns;

import org.jspecify.annotations.NullMarked;
