package io.stockbook.connectors.csv;

import io.stockbook.messages.id.AggregateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows that belong together come to.
 *
 * @param row its first row
 * @param asks its commands, each sent after the one before is answered
 * @param needs what must be known to the ledger
 * @param fresh what the ledger must not know yet
 */
record Entry(long row, List<Ask> asks, List<Reference> needs, @Nullable AggregateId fresh) {}
