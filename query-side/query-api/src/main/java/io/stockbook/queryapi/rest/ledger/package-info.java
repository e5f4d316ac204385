/** Questions about the ledger itself. */
@NullMarked
package io.stockbook.queryapi.rest.ledger;

import org.jspecify.annotations.NullMarked;
