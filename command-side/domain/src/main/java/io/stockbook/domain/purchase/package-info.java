/** How a purchase order decides: what is expected, what came, and what became of it. */
@NullMarked
package io.stockbook.domain.purchase;

import org.jspecify.annotations.NullMarked;
