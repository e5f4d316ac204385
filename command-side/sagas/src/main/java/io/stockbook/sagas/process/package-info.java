/**
 * The processes that carry documents through their course: pure functions from what they know and
 * what they are told to what they know then and what they ask for.
 *
 * <p>No clock, no database, no framework: the runtime beside this package has them.
 */
@NullMarked
package io.stockbook.sagas.process;

import org.jspecify.annotations.NullMarked;
