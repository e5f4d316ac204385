/** Running balances against a plain sum of movements. */
@NullMarked
package io.stockbook.projectors.stockcard;

import org.jspecify.annotations.NullMarked;
