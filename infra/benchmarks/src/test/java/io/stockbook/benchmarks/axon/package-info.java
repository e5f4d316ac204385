/**
 * Axon Framework as it comes: its JDBC event storage engine, its repository with a cache, its
 * command bus with one transaction per command.
 */
@NullMarked
package io.stockbook.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
