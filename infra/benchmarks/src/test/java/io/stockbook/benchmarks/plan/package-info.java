/**
 * What is measured: cells, taken in turn and more than once, and the figures that pairs of them
 * give. To add a figure, add a line to {@link io.stockbook.benchmarks.plan.Figures} and, when no
 * cell has its numbers yet, an experiment to {@link io.stockbook.benchmarks.plan.Plan}.
 */
@NullMarked
package io.stockbook.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
