/** The runtime of the processes on a real database, and a small ledger for them to talk to. */
@NullMarked
package io.stockbook.sagas;

import org.jspecify.annotations.NullMarked;
