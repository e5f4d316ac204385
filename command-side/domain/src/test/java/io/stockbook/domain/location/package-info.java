/** The location told in facts. */
@NullMarked
package io.stockbook.domain.location;

import org.jspecify.annotations.NullMarked;
