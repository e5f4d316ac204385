/** The parts of a command, one by one: what the processor spends where no disk is waited for. */
@NullMarked
package io.stockbook.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
