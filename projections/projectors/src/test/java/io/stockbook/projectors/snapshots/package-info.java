/** The view of keepers' snapshots on a real database. */
@NullMarked
package io.stockbook.projectors.snapshots;

import org.jspecify.annotations.NullMarked;
