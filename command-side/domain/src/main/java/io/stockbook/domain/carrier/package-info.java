/** How a carrier decides: that it exists, and what is agreed with it. */
@NullMarked
package io.stockbook.domain.carrier;

import org.jspecify.annotations.NullMarked;
