/**
 * How the ledger decides: pure functions from a state and a command to facts or to a refusal.
 *
 * <p>No clock, no chance, no plug and no framework; each aggregate has a package of its own.
 */
@NullMarked
package io.stockbook.domain;

import org.jspecify.annotations.NullMarked;
