/** What stands inside a stock item, status by status: the fold that two views share. */
@NullMarked
package io.stockbook.projectors.balance;

import org.jspecify.annotations.NullMarked;
