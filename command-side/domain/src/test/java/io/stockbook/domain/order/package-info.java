/** The order told in facts. */
@NullMarked
package io.stockbook.domain.order;

import org.jspecify.annotations.NullMarked;
