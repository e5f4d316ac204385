/** How a location decides: that it exists, and who counts there. */
@NullMarked
package io.stockbook.domain.location;

import org.jspecify.annotations.NullMarked;
