/** Benchmarks of what the event store shows to nobody outside it. */
@NullMarked
package io.stockbook.eventstore;

import org.jspecify.annotations.NullMarked;
