/** Commands to a location. */
@NullMarked
package io.stockbook.commandapi.rest.location;

import org.jspecify.annotations.NullMarked;
