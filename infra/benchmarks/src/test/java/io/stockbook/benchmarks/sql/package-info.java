/**
 * Hand-written SQL, as a careful developer without an event store would write it: one row of
 * balance per stock item, one row per event, one transaction per request.
 */
@NullMarked
package io.stockbook.benchmarks.sql;

import org.jspecify.annotations.NullMarked;
