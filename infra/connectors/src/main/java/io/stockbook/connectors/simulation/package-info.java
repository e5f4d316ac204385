/** A simulated retailer, for demonstrations: thirty days of business from one seed. */
@NullMarked
package io.stockbook.connectors.simulation;

import org.jspecify.annotations.NullMarked;
