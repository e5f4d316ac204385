/** Commands to an exception. */
@NullMarked
package io.stockbook.commandapi.rest.exception;

import org.jspecify.annotations.NullMarked;
