/**
 * Facts become rows: one package per view, each with one subscriber that takes events in batches
 * and writes them with a handful of statements, whatever the size of the batch.
 *
 * <p>Every view loads the rows its batch touches, folds the events over them in memory, event by
 * event, and writes back what changed. So a batch of n leaves the same rows as n batches of one.
 */
@NullMarked
package io.stockbook.projectors;

import org.jspecify.annotations.NullMarked;
