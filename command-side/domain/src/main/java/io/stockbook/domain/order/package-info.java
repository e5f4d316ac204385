/** How an order decides: from placed through picked and shipped to closed, or cancelled. */
@NullMarked
package io.stockbook.domain.order;

import org.jspecify.annotations.NullMarked;
