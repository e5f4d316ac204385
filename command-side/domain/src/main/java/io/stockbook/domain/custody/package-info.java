/** How a keeper's snapshot decides: that it is told once. */
@NullMarked
package io.stockbook.domain.custody;

import org.jspecify.annotations.NullMarked;
