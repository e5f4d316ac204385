/** Commands to a transfer. */
@NullMarked
package io.stockbook.commandapi.rest.transfer;

import org.jspecify.annotations.NullMarked;
