/** The only main that ships: wires both sides, and offers them as commands of one program. */
@NullMarked
package io.stockbook.application;

import org.jspecify.annotations.NullMarked;
