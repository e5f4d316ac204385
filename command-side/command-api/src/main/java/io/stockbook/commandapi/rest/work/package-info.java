/** Commands to a work order. */
@NullMarked
package io.stockbook.commandapi.rest.work;

import org.jspecify.annotations.NullMarked;
