package io.stockbook.eventstore;

import io.stockbook.eventcatalog.StoredName;

/**
 * As much of an event, or of a snapshot, as an aggregate needs to know what it knew.
 *
 * @param version of the stream after it
 */
record StreamRow(long version, boolean snapshot, StoredName name, String payload) {}
