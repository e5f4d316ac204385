/**
 * Whole orders, from their placement to their door: everything {@code serve} runs is running, and
 * people in a hurry do their part.
 */
@NullMarked
package io.stockbook.benchmarks.orders;

import org.jspecify.annotations.NullMarked;
