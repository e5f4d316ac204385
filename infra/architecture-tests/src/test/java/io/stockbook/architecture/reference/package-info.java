/**
 * Writes the reference pages of aggregates and processes out of the code, so that they say what it
 * does; what stands in {@code docs/reference} is what somebody has read and approved.
 */
@NullMarked
package io.stockbook.architecture.reference;

import org.jspecify.annotations.NullMarked;
