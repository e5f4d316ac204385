/**
 * Apache Pekko Persistence over JDBC: an event-sourced actor per stock item, and a journal that
 * writes in batches what many actors persist at once.
 */
@NullMarked
package io.stockbook.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
