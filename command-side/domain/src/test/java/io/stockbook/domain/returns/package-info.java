/** The return told in facts. */
@NullMarked
package io.stockbook.domain.returns;

import org.jspecify.annotations.NullMarked;
