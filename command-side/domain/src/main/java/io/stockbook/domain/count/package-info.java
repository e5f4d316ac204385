/** How a count decides: what is counted, what is believed, and what is counted again. */
@NullMarked
package io.stockbook.domain.count;

import org.jspecify.annotations.NullMarked;
