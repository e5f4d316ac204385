/** Returns against a plain fold. */
@NullMarked
package io.stockbook.projectors.returns;

import org.jspecify.annotations.NullMarked;
