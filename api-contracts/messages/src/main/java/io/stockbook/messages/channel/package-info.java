/** The words of the channel: where stock is sold, and what of it may be published. */
@NullMarked
package io.stockbook.messages.channel;

import org.jspecify.annotations.NullMarked;
