/**
 * The side-by-side benchmark: what a Stockbook allocation costs beside the same allocation in what
 * one could use instead. Everything is test scope, so no peer ever travels with Stockbook.
 */
@NullMarked
package io.stockbook.benchmarks;

import org.jspecify.annotations.NullMarked;
