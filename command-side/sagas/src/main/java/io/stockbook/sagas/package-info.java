/**
 * The runtime of the processes: it tells them what happened, keeps what they know and sends what
 * they ask for, so that a crash at any moment loses nothing and does nothing twice.
 */
@NullMarked
package io.stockbook.sagas;

import org.jspecify.annotations.NullMarked;
