/**
 * The ledger on PostgreSQL, behind Axon's ports: the event store over {@code ledger.event}, the
 * command bus that commits in groups, the gateway that answers each command once, and the streaming
 * processors. Only this package writes to the schema {@code ledger}.
 */
@NullMarked
package io.stockbook.eventstore;

import org.jspecify.annotations.NullMarked;
