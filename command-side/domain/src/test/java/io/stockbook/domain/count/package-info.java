/** Specs of the count. */
@NullMarked
package io.stockbook.domain.count;

import org.jspecify.annotations.NullMarked;
