/**
 * The shells: what Axon has to hold so that a pure decider can decide and be rebuilt.
 *
 * <p>Each has one event sourcing handler, and no rule of its own but the expected version.
 */
@NullMarked
package io.stockbook.aggregates;

import org.jspecify.annotations.NullMarked;
