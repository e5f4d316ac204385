/** The view of counts: one row per count and one per line. */
@NullMarked
package io.stockbook.projectors.counts;

import org.jspecify.annotations.NullMarked;
