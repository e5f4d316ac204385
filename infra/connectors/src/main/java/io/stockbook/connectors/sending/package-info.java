/**
 * How connectors that bring many commands send them: in order where it matters, many at once where
 * it does not, and again with the same id when the ledger could not be reached.
 */
@NullMarked
package io.stockbook.connectors.sending;

import org.jspecify.annotations.NullMarked;
