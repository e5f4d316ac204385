/**
 * Very many orders on their way through a process that is killed again and again, and the same
 * orders on a calm day.
 */
@NullMarked
package io.stockbook.application.crash;

import org.jspecify.annotations.NullMarked;
