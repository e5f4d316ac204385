/** Commands to a channel. */
@NullMarked
package io.stockbook.commandapi.rest.channel;

import org.jspecify.annotations.NullMarked;
