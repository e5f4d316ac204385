/** A ledger in memory with just enough rules for the processes to meet acceptance and refusal. */
@NullMarked
package io.stockbook.sagas.ledger;

import org.jspecify.annotations.NullMarked;
