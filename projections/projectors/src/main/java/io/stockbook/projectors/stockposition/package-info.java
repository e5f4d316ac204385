/** The balances of every stock item by status. */
@NullMarked
package io.stockbook.projectors.stockposition;

import org.jspecify.annotations.NullMarked;
