/**
 * The language every part of Stockbook speaks: commands, events, answers, ids and quantities.
 *
 * <p>Records of plain JDK types; nothing here knows a framework, a database or a wire format.
 */
@NullMarked
package io.stockbook.messages;

import org.jspecify.annotations.NullMarked;
