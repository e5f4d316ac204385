/** What channels say that they show, compared with what they were told. */
@NullMarked
package io.stockbook.connectors.reconciliation;

import org.jspecify.annotations.NullMarked;
