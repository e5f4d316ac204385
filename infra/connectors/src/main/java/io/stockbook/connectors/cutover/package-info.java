/**
 * Moves in from an older system: its books come as files, are held against its own totals, and are
 * then booked row by row. See docs/reference/cutover.md.
 */
@NullMarked
package io.stockbook.connectors.cutover;

import org.jspecify.annotations.NullMarked;
