/**
 * What is asked, and how: which stock item comes next, how many requests are under way at once, and
 * how long each took. It knows nothing of those who answer.
 */
@NullMarked
package io.stockbook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
