/** How an owner decides: in which way stock is handled. */
@NullMarked
package io.stockbook.domain.owner;

import org.jspecify.annotations.NullMarked;
