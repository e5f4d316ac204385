/** Cutovers, told in facts. */
@NullMarked
package io.stockbook.domain.cutover;

import org.jspecify.annotations.NullMarked;
