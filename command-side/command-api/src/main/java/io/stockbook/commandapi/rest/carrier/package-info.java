/** Commands to a carrier. */
@NullMarked
package io.stockbook.commandapi.rest.carrier;

import org.jspecify.annotations.NullMarked;
