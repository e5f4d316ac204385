/** What transfers decide, told in facts. */
@NullMarked
package io.stockbook.domain.transfer;

import org.jspecify.annotations.NullMarked;
