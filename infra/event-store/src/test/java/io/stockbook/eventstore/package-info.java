/**
 * The ledger against a real PostgreSQL: nothing lost, nothing doubled, nothing altered unseen, with
 * the stock item as the aggregate that is fought over.
 */
@NullMarked
package io.stockbook.eventstore;

import org.jspecify.annotations.NullMarked;
