/** Specs of the simulated retailer. */
@NullMarked
package io.stockbook.connectors.simulation;

import org.jspecify.annotations.NullMarked;
