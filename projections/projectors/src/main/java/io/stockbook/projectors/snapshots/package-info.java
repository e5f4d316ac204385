/** The view of keepers' snapshots: one row per snapshot and one per line. */
@NullMarked
package io.stockbook.projectors.snapshots;

import org.jspecify.annotations.NullMarked;
