/** Commands to a return. */
@NullMarked
package io.stockbook.commandapi.rest.returns;

import org.jspecify.annotations.NullMarked;
