/** Balances against a plain sum of movements. */
@NullMarked
package io.stockbook.projectors.stockposition;

import org.jspecify.annotations.NullMarked;
