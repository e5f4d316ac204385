/** What a run leaves behind: one JSON object, one table, one chart. */
@NullMarked
package io.stockbook.benchmarks.result;

import org.jspecify.annotations.NullMarked;
