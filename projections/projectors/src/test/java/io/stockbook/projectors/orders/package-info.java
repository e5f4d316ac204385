/** Orders against a plain fold. */
@NullMarked
package io.stockbook.projectors.orders;

import org.jspecify.annotations.NullMarked;
