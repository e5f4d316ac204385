/** Commands to counts. */
@NullMarked
package io.stockbook.commandapi.rest.count;

import org.jspecify.annotations.NullMarked;
