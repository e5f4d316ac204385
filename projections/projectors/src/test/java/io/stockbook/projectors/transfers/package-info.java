/** The view of transfers. */
@NullMarked
package io.stockbook.projectors.transfers;

import org.jspecify.annotations.NullMarked;
