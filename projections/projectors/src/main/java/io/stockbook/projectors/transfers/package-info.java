/** Where each transfer stands, what of it is on its way, and what arrived how. */
@NullMarked
package io.stockbook.projectors.transfers;

import org.jspecify.annotations.NullMarked;
