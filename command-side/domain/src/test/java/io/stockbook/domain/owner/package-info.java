/** Owners, told in facts. */
@NullMarked
package io.stockbook.domain.owner;

import org.jspecify.annotations.NullMarked;
