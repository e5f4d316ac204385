/** How a channel decides: that it sells, and under which policy. */
@NullMarked
package io.stockbook.domain.channel;

import org.jspecify.annotations.NullMarked;
