/** Stockbook, put together as {@code serve} puts it together, and the storage limit beside it. */
@NullMarked
package io.stockbook.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
