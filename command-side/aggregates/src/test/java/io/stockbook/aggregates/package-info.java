/** The shells on a small bus of Axon's own, with an event store in memory. */
@NullMarked
package io.stockbook.aggregates;

import org.jspecify.annotations.NullMarked;
