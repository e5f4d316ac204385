/**
 * Proves a ledger: folds every event again, by itself, and compares with what the invariants, the
 * chain and each projection say.
 */
@NullMarked
package io.stockbook.application.verify;

import org.jspecify.annotations.NullMarked;
