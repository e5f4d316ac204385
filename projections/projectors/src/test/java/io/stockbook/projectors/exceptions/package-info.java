/** Exceptions against a plain fold. */
@NullMarked
package io.stockbook.projectors.exceptions;

import org.jspecify.annotations.NullMarked;
