/** How a cutover decides: nothing is booked unless both systems agree on what there is. */
@NullMarked
package io.stockbook.domain.cutover;

import org.jspecify.annotations.NullMarked;
