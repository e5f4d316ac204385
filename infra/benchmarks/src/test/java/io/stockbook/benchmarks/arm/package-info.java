/**
 * The systems under test, each on a database of its own on the same server, and the audit that
 * counts rows and balances after each.
 */
@NullMarked
package io.stockbook.benchmarks.arm;

import org.jspecify.annotations.NullMarked;
