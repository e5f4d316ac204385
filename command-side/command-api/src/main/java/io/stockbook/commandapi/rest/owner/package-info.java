/** Commands to an owner. */
@NullMarked
package io.stockbook.commandapi.rest.owner;

import org.jspecify.annotations.NullMarked;
